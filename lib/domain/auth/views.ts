/** What the auth room's queries hand to pages. */
import type { Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/ids.ts';
import type { Decision } from './actor.ts';
import type { ChangeRoleRefusal, SuspendRefusal } from './permission.ts';
import type { AccountState, Role } from './roles.ts';

/** A line of /desk/staff, for an admin. */
export type StaffAccount = {
  id: Id;
  name: string;
  email: string;
  role: Role;
  state: AccountState;
  createdAt: Instant;
  lastSeenAt: Instant | null;
  openSessions: number;
  isSelf: boolean;
  /** Whether it may be suspended, and whether it may be made less than an admin. */
  suspend: Decision<SuspendRefusal>;
  demote: Decision<ChangeRoleRefusal>;
};

/** One of one's own sessions. */
export type OwnSession = {
  id: Id;
  browser: string;
  since: Instant;
  lastSeenAt: Instant;
  isThis: boolean;
};

export type OwnAccount = { name: string; email: string; role: Role; sessions: OwnSession[] };

/** Whom a single-use link is for. */
export type LinkHolder = { name: string; email: string };
