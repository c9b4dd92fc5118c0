import { eq } from 'drizzle-orm';
import { accounts } from '#db/schema/auth.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import { mayChangeRole, type ChangeRoleRefusal } from '#lib/domain/auth/permission.ts';
import type { Role } from '#lib/domain/auth/roles.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { ok, refuse, type Ok, type Refusal } from '#lib/domain/kernel/result.ts';
import type { Store } from '../kernel/store.ts';
import { transact } from '../kernel/transact.ts';
import { accountFacts } from './account-facts.ts';
import { closeSessions } from './end-sessions.ts';

/** Every session of the account ends: what was signed in under one role is not carried into another. */
export async function changeRole(
  store: Store,
  actor: Actor,
  input: { accountId: Id; role: Role },
): Promise<Ok<{ changed: boolean }> | Refusal<ChangeRoleRefusal | 'no-such-account'>> {
  return transact(store, actor, async (t) => {
    const account = await accountFacts(t, input.accountId);
    if (!account) return refuse('no-such-account');
    const decision = mayChangeRole(actor, account, input.role);
    if (!decision.allowed) return refuse(decision.code);
    if (account.role === input.role) return ok({ changed: false });

    await t.tx.update(accounts).set({ role: input.role }).where(eq(accounts.id, account.id));
    await closeSessions(t, account.id);
    await t.record({ verb: 'change role', kind: 'account', object: account.id });
    return ok({ changed: true });
  });
}
