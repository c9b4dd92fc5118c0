import type { Actor } from '#lib/domain/auth/actor.ts';
import { mayManageStaff, type StaffRefusal } from '#lib/domain/auth/permission.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { ok, refuse, type Ok, type Refusal } from '#lib/domain/kernel/result.ts';
import type { Store } from '../kernel/store.ts';
import { transact } from '../kernel/transact.ts';
import { accountFacts } from './account-facts.ts';
import { closeSessions } from './end-sessions.ts';

/** An admin signs somebody out everywhere. */
export async function endAccountSessions(
  store: Store,
  actor: Actor,
  input: { accountId: Id },
): Promise<Ok<undefined> | Refusal<StaffRefusal | 'no-such-account'>> {
  return transact(store, actor, async (t) => {
    const decision = mayManageStaff(actor);
    if (!decision.allowed) return refuse(decision.code);
    const account = await accountFacts(t, input.accountId);
    if (!account) return refuse('no-such-account');
    await closeSessions(t, account.id);
    await t.record({ verb: 'end sessions', kind: 'account', object: account.id });
    return ok();
  });
}
