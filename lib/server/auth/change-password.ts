import { eq } from 'drizzle-orm';
import { accounts } from '#db/schema/auth.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import { CURRENT_PASSWORD, type TooManyTries } from '#lib/domain/auth/limits.ts';
import { passwordChangedLetter, type Place } from '#lib/domain/auth/mail.ts';
import { passwordFault, type PasswordFault } from '#lib/domain/auth/password.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { ok, refuse, type Ok, type Refusal } from '#lib/domain/kernel/result.ts';
import type { Store } from '../kernel/store.ts';
import { transact } from '../kernel/transact.ts';
import { revokeLinks } from './account-link.ts';
import { closeSessions } from './end-sessions.ts';
import { hashPassword, verifyPassword } from './hash-password.ts';
import { forgetTries, spendTry } from './spend-try.ts';

export type ChangePasswordRefusal = Refusal<'wrong-current-password' | PasswordFault> | TooManyTries;

/** Needs the current password, so that an unattended desk is not enough. Ends all other sessions. */
export async function changePassword(
  store: Store,
  actor: Actor,
  input: { currentPassword: string; password: string; sessionId: Id; place: Place },
): Promise<Ok<undefined> | ChangePasswordRefusal> {
  const spending = { limit: CURRENT_PASSWORD, of: actor.id };
  const spent = await spendTry(store, spending);
  if (!spent.ok) return refuse(spent.code, { retryAt: spent.retryAt, retryInMinutes: spent.retryInMinutes });
  const [account] = await store.database.read.select().from(accounts).where(eq(accounts.id, actor.id));
  const known = account?.passwordHash ?? null;
  if (!account || known === null || !(await verifyPassword(known, input.currentPassword))) {
    return refuse('wrong-current-password');
  }
  await forgetTries(store, spending);
  const fault = passwordFault(input.password, [input.place.siteName, account.email, account.name]);
  if (fault) return refuse(fault);

  const passwordHash = await hashPassword(input.password);
  return transact(store, actor, async (t) => {
    const [current] = await t.tx.select().from(accounts).where(eq(accounts.id, actor.id));
    if (current?.passwordHash !== known || current.state !== 'active')
      return refuse('wrong-current-password');
    await t.tx.update(accounts).set({ passwordHash }).where(eq(accounts.id, actor.id));
    await closeSessions(t, actor.id, input.sessionId);
    await revokeLinks(t, actor.id);
    await t.record({ verb: 'change password', kind: 'account', object: actor.id });
    await t.enqueue('send-mail', passwordChangedLetter(input.place, account));
    return ok();
  });
}
