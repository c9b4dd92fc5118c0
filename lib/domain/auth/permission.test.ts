import { describe, expect, it } from 'vitest';
import type { Actor } from './actor.ts';
import {
  mayChangeRole,
  mayManageStaff,
  mayReinstate,
  maySendLink,
  maySuspend,
  type AccountFacts,
} from './permission.ts';
import { ACCOUNT_STATES, ROLES } from './roles.ts';

const actor = (role: Actor['role'], id = 'a'): Actor => ({ id, name: 'Somebody', role });
const account = (facts: Partial<AccountFacts> = {}): AccountFacts => ({
  id: 'b',
  role: 'writer',
  state: 'active',
  otherActiveAdmins: 1,
  ...facts,
});
const admin = actor('admin');

describe('who manages staff', () => {
  it.each(ROLES)('%s', (role) => {
    const isAdmin = role === 'admin';
    for (const state of ACCOUNT_STATES) {
      const facts = account({ state });
      const who = actor(role);
      if (isAdmin) continue;
      for (const decision of [
        mayManageStaff(who),
        maySuspend(who, facts),
        mayReinstate(who, facts),
        mayChangeRole(who, facts, 'admin'),
        maySendLink(who, facts),
      ]) {
        expect(decision).toEqual({ allowed: false, code: 'not-allowed' });
      }
    }
    expect(mayManageStaff(actor(role)).allowed).toBe(isAdmin);
  });

  it('nobody suspends themselves', () => {
    expect(maySuspend(admin, account({ id: 'a', role: 'admin' }))).toEqual({
      allowed: false,
      code: 'own-account',
    });
  });

  it('the last active admin stays one', () => {
    const last = account({ role: 'admin', otherActiveAdmins: 0 });
    expect(maySuspend(admin, last)).toEqual({ allowed: false, code: 'last-admin' });
    expect(mayChangeRole(admin, last, 'editor')).toEqual({ allowed: false, code: 'last-admin' });
    expect(mayChangeRole(admin, last, 'admin').allowed).toBe(true);
    expect(maySuspend(admin, account({ role: 'admin' })).allowed).toBe(true);
    expect(mayChangeRole(admin, account({ role: 'admin' }), 'writer').allowed).toBe(true);
  });

  it('a suspended account is reinstated before it gets a link', () => {
    const suspended = account({ state: 'suspended' });
    expect(maySendLink(admin, suspended)).toEqual({ allowed: false, code: 'account-suspended' });
    expect(maySuspend(admin, suspended)).toEqual({ allowed: false, code: 'already-suspended' });
    expect(mayReinstate(admin, suspended).allowed).toBe(true);
    expect(mayReinstate(admin, account())).toEqual({ allowed: false, code: 'not-suspended' });
  });
});
