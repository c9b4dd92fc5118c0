/**
 * A page's part in presence: it says that it is there every ten seconds, hears of changes by a stream
 * while it is looked at, and asks every five seconds where the stream does not work. A server that
 * does not answer changes nothing: who writes goes on writing. Timers, sending and listening are
 * arguments, so that the rule is tested without a browser.
 */
import type { Id } from '#lib/domain/kernel/ids.ts';
import type { HeartbeatInput } from '#lib/domain/presence/input.ts';
import type { PresenceView } from '#lib/domain/presence/views.ts';
import type { Place } from '#lib/domain/presence/vocabulary.ts';

const HEARTBEAT_MS = 10_000;
/** Without a stream. */
const ASK_MS = 5_000;
/** Going from field to field is told when it is over. */
const SETTLE_MS = 600;
const LISTEN_AGAIN_MS = 30_000;

export type Timers = {
  set(work: () => void, milliseconds: number): unknown;
  clear(timer: unknown): void;
};

/** An open stream, as far as it goes: `live` until it breaks, `closed` when it will not come back by itself. */
export type Listener = {
  told(view: PresenceView): void;
  live(): void;
  broken(): void;
  closed(): void;
};

type Parts = {
  editor: Id;
  place: Place;
  /** Null: no answer, or one that is no state. */
  send(heartbeat: HeartbeatInput): Promise<PresenceView | null>;
  /** Sent while the page goes away; nobody waits for an answer. */
  leave(heartbeat: HeartbeatInput): void;
  /** Opens the stream; the answer closes it. */
  listen(listener: Listener): () => void;
  timers: Timers;
};

export type PresenceLink = {
  editor: Id;
  /** What is so, as far as this page knows. */
  view(): PresenceView | null;
  subscribe(listener: () => void): () => void;
  start(): void;
  /** A page that is not looked at keeps its heartbeat and closes its stream. */
  look(isVisible: boolean): void;
  moveTo(place: Place): void;
  /** True: this page is for writing. False: it only reads, and gives a lease up. */
  want(wantsLease: boolean): void;
  /** True when the lease is this page's. */
  takeOver(): Promise<boolean>;
  /** Leaves the story; `start` comes back to it. */
  stop(): void;
};

export function createPresenceLink({ editor, timers, ...parts }: Parts): PresenceLink {
  const listeners = new Set<() => void>();
  let view: PresenceView | null = null;
  let place = parts.place;
  let wantsLease = false;
  let isStarted = false;
  let isVisible = true;
  let isLive = false;
  let close: (() => void) | null = null;
  let timer: unknown = null;
  let again: unknown = null;
  let underWay: Promise<boolean> | null = null;
  let isDue = false;

  function take(next: PresenceView): void {
    // An answer and an event may overtake each other.
    const isOlder =
      view !== null && next.version.epoch === view.version.epoch && next.version.order <= view.version.order;
    if (isOlder) return;
    const isFreed = view?.lease !== null && next.lease === null;
    view = next;
    if (isFreed && wantsLease) void beat();
    for (const listener of listeners) listener();
  }

  function later(milliseconds: number): void {
    timers.clear(timer);
    timer = isStarted ? timers.set(() => void beat(), milliseconds) : null;
  }

  /** One at a time; what changed meanwhile is told by the next. */
  function beat(changes: Partial<HeartbeatInput> = {}): Promise<boolean> {
    if (underWay) {
      isDue = true;
      return underWay;
    }
    isDue = false;
    underWay = parts
      .send({
        editor,
        place,
        wantsLease,
        takeOver: false,
        arriving: view === null,
        leaving: false,
        ...changes,
      })
      .catch(() => null)
      .then((told) => {
        underWay = null;
        if (!isStarted) return false;
        if (told) take(told);
        if (isDue) later(0);
        else later(isLive ? HEARTBEAT_MS : ASK_MS);
        return told !== null;
      });
    return underWay;
  }

  function listen(): void {
    timers.clear(again);
    again = null;
    if (close || !isStarted || !isVisible) return;
    close = parts.listen({
      told: (next) => {
        if (isStarted) take(next);
      },
      live() {
        isLive = true;
        // It may be another run of the server, which knows nobody yet.
        void beat();
      },
      broken() {
        isLive = false;
        later(0);
      },
      closed() {
        unlisten();
        if (isStarted && isVisible) again = timers.set(listen, LISTEN_AGAIN_MS);
        later(0);
      },
    });
  }

  function unlisten(): void {
    close?.();
    close = null;
    isLive = false;
  }

  return {
    editor,
    view: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    start() {
      if (isStarted) return;
      isStarted = true;
      void beat();
      listen();
    },
    look(next) {
      if (next === isVisible) return;
      isVisible = next;
      if (!isStarted) return;
      if (!isVisible) return unlisten();
      void beat();
      listen();
    },
    moveTo(next) {
      if (next === place) return;
      place = next;
      if (isStarted && !underWay) later(SETTLE_MS);
      else isDue = true;
    },
    want(next) {
      if (next === wantsLease) return;
      wantsLease = next;
      if (isStarted) void beat();
    },
    async takeOver() {
      await underWay;
      wantsLease = true;
      await beat({ takeOver: true });
      const isOurs = view?.lease?.editor === editor;
      if (!isOurs) wantsLease = false;
      return isOurs;
    },
    stop() {
      if (!isStarted) return;
      isStarted = false;
      timers.clear(timer);
      timers.clear(again);
      unlisten();
      parts.leave({ editor, place, wantsLease: false, takeOver: false, arriving: false, leaving: true });
    },
  };
}
