import { eq } from 'drizzle-orm';
import { accounts } from '#db/schema/auth.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import {
  mayReinstate,
  maySuspend,
  type StaffRefusal,
  type SuspendRefusal,
} from '#lib/domain/auth/permission.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { ok, refuse, type Ok, type Refusal } from '#lib/domain/kernel/result.ts';
import type { Store } from '../kernel/store.ts';
import { transact } from '../kernel/transact.ts';
import { accountFacts } from './account-facts.ts';
import { revokeLinks } from './account-link.ts';
import { closeSessions } from './end-sessions.ts';

/** Out on the next request; bylines and stories stay as they are. */
export async function suspendAccount(
  store: Store,
  actor: Actor,
  input: { accountId: Id },
): Promise<Ok<undefined> | Refusal<SuspendRefusal | 'no-such-account'>> {
  return transact(store, actor, async (t) => {
    const account = await accountFacts(t, input.accountId);
    if (!account) return refuse('no-such-account');
    const decision = maySuspend(actor, account);
    if (!decision.allowed) return refuse(decision.code);

    await t.tx.update(accounts).set({ state: 'suspended' }).where(eq(accounts.id, account.id));
    await closeSessions(t, account.id);
    await revokeLinks(t, account.id);
    await t.record({ verb: 'suspend', kind: 'account', object: account.id });
    return ok();
  });
}

/** Back to where it was: active, or invited if no password was ever chosen. */
export async function reinstateAccount(
  store: Store,
  actor: Actor,
  input: { accountId: Id },
): Promise<Ok<undefined> | Refusal<StaffRefusal | 'not-suspended' | 'no-such-account'>> {
  return transact(store, actor, async (t) => {
    const account = await accountFacts(t, input.accountId);
    if (!account) return refuse('no-such-account');
    const decision = mayReinstate(actor, account);
    if (!decision.allowed) return refuse(decision.code);

    const state = account.hasPassword ? 'active' : 'invited';
    await t.tx.update(accounts).set({ state }).where(eq(accounts.id, account.id));
    await t.record({ verb: 'reinstate', kind: 'account', object: account.id });
    return ok();
  });
}
