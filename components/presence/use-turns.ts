/**
 * Whether this page writes or reads along. It loses the turn when another page holds the lease: what
 * was typed is saved first, and while that does not succeed the page stays as it is. It gets the turn
 * by taking over: the page before hands over its last words, then the newest text is opened.
 */
import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useRef, useState, useTransition } from 'react';
import type { Id } from '#lib/domain/kernel/ids.ts';
import type { PresenceView, ReadAlong, TextNow } from '#lib/domain/presence/views.ts';
import { fetchText } from './fetch-text.ts';
import type { Flush } from './hand-over.ts';
import { useStoryPresence } from './presence-context.ts';
import type { PresenceLink } from './presence-link.ts';

type Lease = NonNullable<PresenceView['lease']>;

export type Turn =
  | {
      kind: 'writing';
      /** Somebody else writes too, and what was typed here is not saved yet. */ contested: Lease | null;
    }
  | { kind: 'handing-over' }
  | { kind: 'reading'; text: TextNow | null; lost: Lease | null; problem: boolean }
  | { kind: 'taking' };

/** Until a page that could not save tries again to hand over. */
const AGAIN_MS = 2_000;
/** The longest that somebody who takes over waits for the last words of the page before. */
const LAST_WORDS_MS = 3_000;

export function useTurns(readAlong: ReadAlong | null) {
  const { link, me, storyId } = useStoryPresence();
  const router = useRouter();
  const [isOpening, open] = useTransition();
  const [turn, setTurn] = useState<Turn>(() => firstTurn(readAlong));
  const [round, setRound] = useState(0);
  const now = useRef(turn);
  const flush = useRef<Flush | null>(null);
  const register = useCallback((given: Flush | null) => {
    flush.current = given;
  }, []);
  const go = useCallback((next: Turn) => {
    now.current = next;
    setTurn(next);
  }, []);

  const takeOver = useCallback(async () => {
    const before = now.current;
    if (before.kind !== 'reading') return;
    go({ kind: 'taking' });
    if (!(await link.takeOver())) return go({ ...before, problem: true });
    await untilHandedOver(link);
    setRound((number) => number + 1);
    go({ kind: 'writing', contested: null });
    open(() => router.refresh());
  }, [go, link, open, router]);

  useEffect(() => {
    let again = 0;
    let isHandingOver = false;
    const consider = () => {
      const lease = link.view()?.lease ?? null;
      const { current } = now;
      window.clearTimeout(again);
      const isOurs = !lease || lease.editor === link.editor;
      if (current.kind === 'writing' && !isOurs && !isHandingOver) {
        void handOver(lease);
      } else if (current.kind === 'writing' && isOurs && current.contested) {
        go({ kind: 'writing', contested: null });
      }
      // The other tab was closed.
      if (current.kind === 'reading' && current.lost?.account.id === me.id && !lease) void takeOver();
    };
    const handOver = async (lease: Lease) => {
      isHandingOver = true;
      // Who types on after a first try is not interrupted by the next one.
      if (now.current.kind === 'writing' && !now.current.contested) go({ kind: 'handing-over' });
      const isSaved = await (flush.current?.() ?? Promise.resolve(true)).catch(() => false);
      isHandingOver = false;
      if (!isSaved) {
        again = window.setTimeout(consider, AGAIN_MS);
        return go({ kind: 'writing', contested: lease });
      }
      link.want(false);
      go({ kind: 'reading', text: await textNow(storyId), lost: lease, problem: false });
    };
    link.want(now.current.kind !== 'reading');
    const unsubscribe = link.subscribe(consider);
    return () => {
      window.clearTimeout(again);
      unsubscribe();
      link.want(false);
    };
  }, [go, link, me.id, storyId, takeOver]);

  return { turn, round, isOpening, register, takeOver };
}

function firstTurn(readAlong: ReadAlong | null): Turn {
  if (!readAlong) return { kind: 'writing', contested: null };
  return { kind: 'reading', text: readAlong.text, lost: null, problem: false };
}

function textNow(storyId: Id): Promise<TextNow | null> {
  return fetchText(storyId, AbortSignal.timeout(LAST_WORDS_MS));
}

/** The page before has saved what was typed in it, or has had its time. */
function untilHandedOver(link: PresenceLink): Promise<void> {
  return new Promise((resolve) => {
    const finish = () => {
      unsubscribe();
      window.clearTimeout(longest);
      resolve();
    };
    const look = () => {
      if (!link.view()?.lease?.awaits) finish();
    };
    const unsubscribe = link.subscribe(look);
    const longest = window.setTimeout(finish, LAST_WORDS_MS);
    look();
  });
}
