/**
 * When the editor saves, and what it may say about it. One request is under way at a time; what is
 * typed meanwhile waits and only the latest goes out; every request names the revision it is based
 * on; "saved" is never said before the server's answer. Nothing that was typed is ever dropped: a
 * save that fails is tried again, and one that is refused keeps the text where the writer sees it.
 * Timers and sending are arguments, so that the rule is tested without a browser.
 */
import type { Instant } from '#lib/domain/kernel/clock.ts';

/** Quiet time after the last key, and the longest that typed text waits while somebody types on. */
const QUIET_MS = 1_000;
const LONGEST_WAIT_MS = 10_000;
const RETRY_MS = [2_000, 4_000, 8_000, 15_000, 30_000] as const;

/** What the server (or the lack of one) said to one save. */
export type SaveAnswer<Theirs> =
  | { kind: 'saved'; base: string; at: Instant }
  | { kind: 'stale'; base: string; theirs: Theirs }
  | { kind: 'unreachable' }
  | { kind: 'signed-out' }
  | { kind: 'refused'; code: string };

export type SaveState<Theirs> =
  | { kind: 'saved'; at: Instant | null }
  | { kind: 'waiting' }
  | { kind: 'saving' }
  | { kind: 'failed'; why: 'unreachable' | 'signed-out' }
  | { kind: 'refused'; code: string }
  | { kind: 'two-versions'; theirs: Theirs };

export type Timers = {
  now(): number;
  set(work: () => void, milliseconds: number): unknown;
  clear(timer: unknown): void;
};

type Parts<Text, Theirs> = {
  /** The revision on the page, and its text. */
  base: string;
  text: Text;
  send(base: string, text: Text): Promise<SaveAnswer<Theirs>>;
  same(a: Text, b: Text): boolean;
  /** True if `theirs` is this very text: our own save whose answer was lost on the way. */
  isOurs(theirs: Theirs, text: Text): boolean;
  changed(state: SaveState<Theirs>): void;
  timers: Timers;
};

export type SaveQueue<Text> = {
  /** Something was typed; `text` is all of it. */
  type(text: Text): void;
  /** Saves at once what is not saved; true when everything typed so far is on the server. */
  flush(): Promise<boolean>;
  /** Two versions: ours becomes a new revision on top of theirs. */
  keepMine(): Promise<boolean>;
  /** Two versions: theirs (as `text`) is what we go on from. */
  takeTheirs(text: Text): void;
  isUnsaved(): boolean;
  /** Unsaved, and not about to be saved: unreachable, signed out, refused or two versions. */
  isTroubled(): boolean;
  base(): string;
  stop(): void;
};

export function createSaveQueue<Text, Theirs>(parts: Parts<Text, Theirs>): SaveQueue<Text> {
  const { timers, same } = parts;
  let base = parts.base;
  let saved = parts.text;
  let latest = parts.text;
  let savedAt: Instant | null = null;
  let stale: { base: string; theirs: Theirs } | null = null;
  let waitingSince: number | null = null;
  let failures = 0;
  let timer: unknown = null;
  let underWay: Promise<boolean> | null = null;
  let stopped = false;
  let troubled = false;

  const isUnsaved = () => underWay !== null || !same(latest, saved);
  const say = (state: SaveState<Theirs>) => {
    if (state.kind !== 'waiting' && state.kind !== 'saving') troubled = state.kind !== 'saved';
    if (!stopped) parts.changed(state);
  };

  function unset() {
    if (timer !== null) timers.clear(timer);
    timer = null;
  }
  function later(milliseconds: number) {
    unset();
    if (!stopped) timer = timers.set(() => void send(), milliseconds);
  }
  /** A quiet second from now, but no later than ten seconds after the first unsaved key. */
  function laterWhenQuiet() {
    const now = timers.now();
    waitingSince ??= now;
    later(Math.max(0, Math.min(QUIET_MS, waitingSince + LONGEST_WAIT_MS - now)));
  }
  function settle(text: Text, answer: { base: string; at: Instant | null }) {
    base = answer.base;
    saved = text;
    savedAt = answer.at ?? savedAt;
    failures = 0;
    waitingSince = null;
    if (same(latest, saved)) say({ kind: 'saved', at: savedAt });
    else {
      say({ kind: 'waiting' });
      laterWhenQuiet();
    }
    return true;
  }
  function take(text: Text, answer: SaveAnswer<Theirs>): boolean {
    if (answer.kind === 'saved') return settle(text, answer);
    if (answer.kind === 'stale') {
      if (parts.isOurs(answer.theirs, text)) return settle(text, { base: answer.base, at: null });
      stale = { base: answer.base, theirs: answer.theirs };
      say({ kind: 'two-versions', theirs: answer.theirs });
      return false;
    }
    if (answer.kind === 'refused') {
      waitingSince = null;
      say(answer);
      // What was typed while the refusal came may well pass.
      if (!same(latest, text)) laterWhenQuiet();
      return false;
    }
    say({ kind: 'failed', why: answer.kind });
    later(RETRY_MS[Math.min(failures, RETRY_MS.length - 1)] ?? 30_000);
    failures += 1;
    return false;
  }

  function send(): Promise<boolean> {
    unset();
    if (underWay) return underWay;
    if (stale || stopped || same(latest, saved)) return Promise.resolve(!stale && same(latest, saved));
    const text = latest;
    say({ kind: 'saving' });
    underWay = parts
      .send(base, text)
      .catch((): SaveAnswer<Theirs> => ({ kind: 'unreachable' }))
      .then((answer) => {
        underWay = null;
        return take(text, answer);
      });
    return underWay;
  }

  async function flush(): Promise<boolean> {
    if (underWay && !(await underWay)) return false;
    return send();
  }

  return {
    type(text) {
      latest = text;
      if (stale || underWay) return;
      if (same(latest, saved)) {
        unset();
        waitingSince = null;
        failures = 0;
        say({ kind: 'saved', at: savedAt });
      } else if (failures === 0) {
        say({ kind: 'waiting' });
        laterWhenQuiet();
      }
      // While the server cannot be reached the retry that is set will carry the latest text.
    },
    flush,
    keepMine() {
      if (stale) base = stale.base;
      stale = null;
      return flush();
    },
    takeTheirs(text) {
      if (!stale) return;
      const { base: theirBase } = stale;
      stale = null;
      latest = text;
      settle(text, { base: theirBase, at: null });
    },
    isUnsaved,
    isTroubled: () => troubled && isUnsaved(),
    base: () => base,
    stop() {
      stopped = true;
      unset();
    },
  };
}
