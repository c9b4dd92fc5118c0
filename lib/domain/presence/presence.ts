/**
 * Who has a story open, and who of them writes. Both live on heartbeats: a page that is not heard of
 * for half a minute is gone, and its lease with it, whatever it saved or did not save. The lease is
 * advice to the other pages; no save is ever refused for want of it. It moves in three ways only: it
 * was free, its holder gave it up, or somebody took it over.
 */
import { after, SECOND, type Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/ids.ts';
import type { StaffRef } from '../stories/views.ts';
import type { PresenceView } from './views.ts';
import type { Place } from './vocabulary.ts';

/** Browsers slow the timers of a hidden page down to one a minute, and it is then taken for gone. */
export const GONE_AFTER = 30 * SECOND;

/** One open page: the same person in two tabs is two of them. */
export type Visitor = { account: StaffRef; editor: Id };
type Visit = Visitor & { place: Place; since: Instant; seenAt: Instant };
type Lease = Visitor & {
  since: Instant;
  /** The page it was taken from, until that page has handed over what was typed there. */
  awaits: Visitor | null;
};

export type Presence = { visits: readonly Visit[]; lease: Lease | null };

export const NOBODY: Presence = { visits: [], lease: null };

export type Heartbeat = Visitor & {
  place: Place;
  /** True while the page is for writing: it holds the lease, or takes it if it is free. */
  wantsLease: boolean;
  takeOver: boolean;
  /** The page was just opened: it takes the turn of another page of the same person. */
  arriving: boolean;
  leaving: boolean;
};

/** What is so after this page was heard of. */
export function hear(before: Presence, heartbeat: Heartbeat, now: Instant): Presence {
  const { account, editor, place } = heartbeat;
  const presence = withoutTheGone(before, now);
  if (heartbeat.leaving) return without(presence, (visitor) => isSame(visitor, heartbeat));
  const known = presence.visits.find((visit) => isSame(visit, heartbeat));
  const visit = { account, editor, place, since: known?.since ?? now, seenAt: now };
  return {
    visits: [...presence.visits.filter((other) => other !== known), visit].sort(byArrival),
    lease: leaseAfter(presence.lease, heartbeat, now),
  };
}

/** Pages not heard of for `GONE_AFTER`, gone. After the clock was put back, everyone counts as heard of now. */
export function withoutTheGone(presence: Presence, now: Instant): Presence {
  const limit = after(now, -GONE_AFTER);
  const visits = presence.visits.map((visit) => (visit.seenAt > now ? { ...visit, seenAt: now } : visit));
  const gone = visits.filter((visit) => visit.seenAt < limit);
  return without({ ...presence, visits }, (visitor) => gone.some((one) => isSame(one, visitor)));
}

/** Without every page of this account, or only that one: who may not see the story is not in it. */
export function withoutAccount(presence: Presence, accountId: Id, editor?: Id): Presence {
  return without(
    presence,
    (visitor) => visitor.account.id === accountId && (editor === undefined || visitor.editor === editor),
  );
}

export function viewOf(presence: Presence): Pick<PresenceView, 'people' | 'lease'> {
  const { visits, lease } = presence;
  return {
    people: visits.map(({ account, editor, place, since }) => ({ account, editor, place, since })),
    lease: lease && {
      editor: lease.editor,
      account: lease.account,
      since: lease.since,
      awaits: lease.awaits !== null,
    },
  };
}

function leaseAfter(lease: Lease | null, heartbeat: Heartbeat, now: Instant): Lease | null {
  const { account, editor, wantsLease, arriving } = heartbeat;
  const isOwnNew = arriving && wantsLease && lease?.account.id === account.id;
  const takeOver = heartbeat.takeOver || isOwnNew;
  if (lease === null) {
    return wantsLease || takeOver ? { account, editor, since: now, awaits: null } : null;
  }
  if (isSame(lease, heartbeat)) return wantsLease || takeOver ? lease : null;
  if (takeOver)
    return { account, editor, since: now, awaits: { account: lease.account, editor: lease.editor } };
  const isHandedOver = lease.awaits !== null && isSame(lease.awaits, heartbeat) && !wantsLease;
  return isHandedOver ? { ...lease, awaits: null } : lease;
}

function without({ visits, lease }: Presence, isOut: (visitor: Visitor) => boolean): Presence {
  const awaits = lease?.awaits && !isOut(lease.awaits) ? lease.awaits : null;
  return {
    visits: visits.filter((visit) => !isOut(visit)),
    lease: lease && !isOut(lease) ? { ...lease, awaits } : null,
  };
}

/** By account too: a page's id is seen by the others, and must not let them speak for it. */
function isSame(a: Visitor, b: Visitor): boolean {
  return a.editor === b.editor && a.account.id === b.account.id;
}

function byArrival(a: Visit, b: Visit): number {
  if (a.since !== b.since) return a.since < b.since ? -1 : 1;
  return a.editor < b.editor ? -1 : 1;
}
