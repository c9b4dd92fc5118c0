/**
 * Who may manage staff. Two rules keep a newsroom from locking itself out: the last active admin
 * stays an active admin, and nobody suspends themselves.
 */
import type { Id } from '../kernel/ids.ts';
import { allowed, refused, type Actor, type Decision } from './actor.ts';
import type { AccountState, Role } from './roles.ts';

/** What a decision about an account needs to know of it. */
export type AccountFacts = {
  id: Id;
  role: Role;
  state: AccountState;
  /** How many other accounts are active admins. */
  otherActiveAdmins: number;
};

export type StaffRefusal = 'not-allowed';
export type SuspendRefusal = StaffRefusal | 'last-admin' | 'own-account' | 'already-suspended';
export type ChangeRoleRefusal = StaffRefusal | 'last-admin';

export function mayManageStaff(actor: Actor): Decision<StaffRefusal> {
  return actor.role === 'admin' ? allowed : refused('not-allowed');
}

export function maySuspend(actor: Actor, account: AccountFacts): Decision<SuspendRefusal> {
  if (!mayManageStaff(actor).allowed) return refused('not-allowed');
  if (account.id === actor.id) return refused('own-account');
  if (account.state === 'suspended') return refused('already-suspended');
  return isLastAdmin(account) ? refused('last-admin') : allowed;
}

export function mayReinstate(actor: Actor, account: AccountFacts): Decision<StaffRefusal | 'not-suspended'> {
  if (!mayManageStaff(actor).allowed) return refused('not-allowed');
  return account.state === 'suspended' ? allowed : refused('not-suspended');
}

export function mayChangeRole(actor: Actor, account: AccountFacts, role: Role): Decision<ChangeRoleRefusal> {
  if (!mayManageStaff(actor).allowed) return refused('not-allowed');
  return role !== 'admin' && isLastAdmin(account) ? refused('last-admin') : allowed;
}

/** A suspended account gets no link: reinstate it first. */
export function maySendLink(
  actor: Actor,
  account: AccountFacts,
): Decision<StaffRefusal | 'account-suspended'> {
  if (!mayManageStaff(actor).allowed) return refused('not-allowed');
  return account.state === 'suspended' ? refused('account-suspended') : allowed;
}

function isLastAdmin(account: AccountFacts): boolean {
  return account.role === 'admin' && account.state === 'active' && account.otherActiveAdmins === 0;
}

/** May this actor change the site: its name, its sections, the bylines? */
export function mayChangeSite(actor: Actor): Decision<'role'> {
  return actor.role === 'admin' || actor.role === 'editor' ? allowed : refused('role');
}
