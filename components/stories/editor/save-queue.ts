/**
 * When the editor saves, and what it may say about it. A key only marks the text as changed; the text
 * itself is asked for when it is sent. One request is under way at a time; every request names the
 * revision it is based on, its place in the order and a key of its own; "saved" is never said before
 * the server's answer. Nothing that was typed is ever dropped: a save that fails is tried again, one
 * that is refused keeps the text where the writer sees it, and saving never stops for another's text.
 * Timers, ids and sending are arguments, so that the rule is tested without a browser.
 */
import type { Instant } from '#lib/domain/kernel/clock.ts';
import type { Id, NewId } from '#lib/domain/kernel/ids.ts';

/** Quiet time after the last key, and the longest that typed text waits while somebody types on. */
const QUIET_MS = 1_000;
const LONGEST_WAIT_MS = 10_000;
const RETRY_MS = [2_000, 4_000, 8_000, 10_000] as const;
/** How far the order jumps when the server knows a later number than this page does. */
const SEQ_LEAP = 1_000;

export type SaveRequest<Text> = {
  base: Id;
  /** From 1, going up with every new text; a request that is repeated as it was keeps it. */
  seq: number;
  key: Id;
  text: Text;
};

/** What the server (or the lack of one) said to one save. */
export type SaveAnswer<Merge> =
  | { kind: 'saved'; base: Id; at: Instant }
  | { kind: 'merged'; base: Id; at: Instant; merge: Merge }
  | { kind: 'late' }
  | { kind: 'unreachable' }
  | { kind: 'signed-out' }
  | { kind: 'other-account' }
  | { kind: 'refused'; code: string };

export type SaveTrouble = 'unreachable' | 'signed-out' | 'other-account';

export type SaveState =
  | { kind: 'saved'; at: Instant }
  | { kind: 'waiting' }
  | { kind: 'saving' }
  | { kind: 'failed'; why: SaveTrouble }
  | { kind: 'refused'; code: string };

export type Timers = {
  now(): number;
  set(work: () => void, milliseconds: number): unknown;
  clear(timer: unknown): void;
};

type Parts<Text, Merge> = {
  /** The revision on the page, when it was saved, and its text; null if what is on the page never was. */
  base: Id;
  savedAt: Instant;
  saved: Text | null;
  /** The last number that this editor may have used. */
  seq: number;
  newKey: NewId;
  /** The text as it is now. */
  text(): Text;
  send(request: SaveRequest<Text>): Promise<SaveAnswer<Merge>>;
  same(a: Text, b: Text): boolean;
  /** Puts what others wrote into the page, beside what was typed since `sent`; the text of the server. */
  merged(merge: Merge, sent: Text): Text;
  /** What the server has is another text, or another revision, from now on. */
  acknowledged(): void;
  changed(state: SaveState): void;
  timers: Timers;
};

export type SaveQueue = {
  /** Something was typed. Called for every key, so it does next to nothing. */
  touch(): void;
  /** Saves at once what is not saved; true when everything typed so far is on the server. */
  flush(): Promise<boolean>;
  isUnsaved(): boolean;
  base(): Id;
  stop(): void;
};

export function createSaveQueue<Text, Merge>(parts: Parts<Text, Merge>): SaveQueue {
  const { timers, same } = parts;
  let { base, savedAt, saved, seq } = parts;
  let dirty = saved === null;
  let tried: SaveRequest<Text> | null = null;
  let said: SaveState['kind'] = 'saved';
  let waitingSince: number | null = null;
  let failures = 0;
  let timer: unknown = null;
  let underWay: Promise<boolean> | null = null;
  let stopped = false;

  const say = (state: SaveState) => {
    said = state.kind;
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
  function waitOrRest() {
    failures = 0;
    waitingSince = null;
    if (dirty) {
      say({ kind: 'waiting' });
      laterWhenQuiet();
    } else say({ kind: 'saved', at: savedAt });
  }
  /** The same request once more if it is still the same text, so that the server knows it again. */
  function requestFor(text: Text): SaveRequest<Text> {
    if (tried && tried.base === base && same(tried.text, text)) return tried;
    seq += 1;
    tried = { base, seq, key: parts.newKey(), text };
    return tried;
  }
  function take(sent: Text, answer: SaveAnswer<Merge>): boolean {
    switch (answer.kind) {
      case 'saved':
      case 'merged': {
        base = answer.base;
        savedAt = answer.at;
        tried = null;
        saved = answer.kind === 'merged' ? parts.merged(answer.merge, sent) : sent;
        dirty = !same(parts.text(), saved);
        parts.acknowledged();
        waitOrRest();
        return true;
      }
      case 'refused': {
        waitingSince = null;
        // No retry is set, so the next key must set one, whatever failed before.
        failures = 0;
        say(answer);
        // What was typed while the refusal came may well pass.
        if (dirty) laterWhenQuiet();
        dirty = true;
        return false;
      }
      case 'late':
        seq += SEQ_LEAP;
        tried = null;
        return fail(null);
      case 'unreachable':
      case 'signed-out':
      case 'other-account':
        return fail(answer.kind);
    }
  }
  function fail(why: SaveTrouble | null): false {
    dirty = true;
    if (why) say({ kind: 'failed', why });
    later(RETRY_MS[Math.min(failures, RETRY_MS.length - 1)] ?? 10_000);
    failures += 1;
    return false;
  }

  function send(): Promise<boolean> {
    unset();
    if (underWay) return underWay;
    if (stopped || !dirty) return Promise.resolve(!dirty);
    const text = parts.text();
    dirty = false;
    if (saved !== null && same(text, saved)) {
      parts.acknowledged();
      waitOrRest();
      return Promise.resolve(true);
    }
    // A retry is no news until it is answered.
    if (failures === 0) say({ kind: 'saving' });
    underWay = parts
      .send(requestFor(text))
      .catch((): SaveAnswer<Merge> => ({ kind: 'unreachable' }))
      .then((answer) => {
        underWay = null;
        return take(text, answer);
      });
    return underWay;
  }

  return {
    touch() {
      dirty = true;
      if (underWay || failures > 0) return; // the answer, or the retry that is set, will see to it
      if (said !== 'waiting') say({ kind: 'waiting' });
      laterWhenQuiet();
    },
    async flush() {
      if (underWay && !(await underWay)) return false;
      return send();
    },
    isUnsaved: () => dirty || underWay !== null,
    base: () => base,
    stop() {
      stopped = true;
      unset();
    },
  };
}
