/**
 * What the process remembers of who is where: nothing of it is in the database, and nothing of it
 * outlives the process (docs/decisions/020). One registry per store, on globalThis for the reason
 * given in ../kernel/store.ts.
 */
import type { Id } from '#lib/domain/kernel/ids.ts';
import { isTooFast, quickened, type Pace } from '#lib/domain/presence/pace.ts';
import { NOBODY, viewOf, withoutTheGone, type Presence } from '#lib/domain/presence/presence.ts';
import type { PresenceView } from '#lib/domain/presence/views.ts';
import type { Store } from '../kernel/store.ts';

/** A page that is told of every change of one story. */
export type Stream = {
  storyId: Id;
  sessionId: Id;
  accountId: Id;
  editor: Id;
  /** What it was told last, as JSON without its version. */
  told: string;
  /** False: the page does not take in what it is told. */
  send(event: string): boolean;
  end(): void;
};

export type Registry = {
  epoch: Id;
  order: number;
  presences: Map<Id, Presence>;
  streams: Set<Stream>;
  paces: Map<Id, Pace>;
  /** Runs while there are streams. */
  timer: NodeJS.Timeout | null;
  isStopping: boolean;
};

const KEY = Symbol.for('countersign.presence');
type Process = { [KEY]?: WeakMap<Store, Registry> };

export function registryOf(store: Store): Registry {
  const registries = ((globalThis as Process)[KEY] ??= new WeakMap());
  const known = registries.get(store);
  if (known) return known;
  const made: Registry = {
    epoch: store.newId(),
    order: 0,
    presences: new Map(),
    streams: new Set(),
    paces: new Map(),
    timer: null,
    isStopping: false,
  };
  registries.set(store, made);
  return made;
}

/** The story's presence now; who was silent for too long is forgotten by asking. */
export function presenceNow(store: Store, storyId: Id): Presence {
  const { presences } = registryOf(store);
  const known = presences.get(storyId);
  return known ? keep(store, storyId, withoutTheGone(known, store.clock())) : NOBODY;
}

export function keep(store: Store, storyId: Id, presence: Presence): Presence {
  const { presences } = registryOf(store);
  if (presence.visits.length === 0) presences.delete(storyId);
  else presences.set(storyId, presence);
  return presence;
}

/** The story's presence as a page is told it. */
export function viewNow(store: Store, storyId: Id, revision: PresenceView['revision']): PresenceView {
  const registry = registryOf(store);
  registry.order += 1;
  return {
    version: { epoch: registry.epoch, order: registry.order },
    ...viewOf(presenceNow(store, storyId)),
    revision,
  };
}

/** Counts a heartbeat of the account; true if it sends more than anybody needs to. */
export function isHurried(store: Store, accountId: Id): boolean {
  const { paces } = registryOf(store);
  const now = store.clock();
  const pace = quickened(paces.get(accountId), now);
  // The map holds accounts, of which there are as many as staff.
  paces.set(accountId, pace);
  if (pace.count === 1) forgetTheGone(store);
  return isTooFast(pace);
}

/** A story that everybody has left silently would be remembered until somebody opens it again. */
function forgetTheGone(store: Store): void {
  for (const storyId of [...registryOf(store).presences.keys()]) presenceNow(store, storyId);
}
