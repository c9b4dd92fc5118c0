/**
 * Choosing a password by a single-use link: accepting an invitation, or after a reset. The hash is
 * made before the transaction opens (it takes 200 ms), so the link is looked at twice.
 */
import { eq } from 'drizzle-orm';
import { accounts } from '#db/schema/auth.ts';
import { LINK_ADDRESS, networkOf, type TooManyTries } from '#lib/domain/auth/limits.ts';
import { passwordChangedLetter, type Place } from '#lib/domain/auth/mail.ts';
import { passwordFault, type PasswordFault } from '#lib/domain/auth/password.ts';
import type { LinkKind } from '#lib/domain/auth/roles.ts';
import { ok, refuse, type Ok, type Refusal } from '#lib/domain/kernel/result.ts';
import type { Store } from '../kernel/store.ts';
import { transact } from '../kernel/transact.ts';
import { useLink } from './account-link.ts';
import { closeSessions } from './end-sessions.ts';
import { hashPassword } from './hash-password.ts';
import { linkHolder } from './queries.ts';
import { returnTry, spendTry } from './spend-try.ts';

export type ChoosePasswordRefusal = Refusal<'link-unusable' | PasswordFault> | TooManyTries;

type Choice = { token: string; password: string; place: Place; address: string };

export async function acceptInvitation(
  store: Store,
  input: Choice & { name: string },
): Promise<Ok<undefined> | ChoosePasswordRefusal> {
  const ready = await readyChoice(store, 'invite', input, [input.name]);
  if (!ready.ok) return ready;
  return transact(store, null, async (t) => {
    const account = await useLink(t, 'invite', input.token);
    if (account?.state !== 'invited') return refuse('link-unusable');
    await t.tx
      .update(accounts)
      .set({ name: input.name, passwordHash: ready.value, state: 'active' })
      .where(eq(accounts.id, account.id));
    await t.record({ verb: 'accept invitation', kind: 'account', object: account.id });
    return ok();
  });
}

/** Every session of the account ends: whoever had the old password is out. */
export async function resetPassword(
  store: Store,
  input: Choice,
): Promise<Ok<undefined> | ChoosePasswordRefusal> {
  const ready = await readyChoice(store, 'reset', input, []);
  if (!ready.ok) return ready;
  return transact(store, null, async (t) => {
    const account = await useLink(t, 'reset', input.token);
    if (account?.state !== 'active') return refuse('link-unusable');
    await t.tx.update(accounts).set({ passwordHash: ready.value }).where(eq(accounts.id, account.id));
    await closeSessions(t, account.id);
    await t.record({ verb: 'reset password', kind: 'account', object: account.id });
    await t.enqueue('send-mail', passwordChangedLetter(input.place, account));
    return ok();
  });
}

async function readyChoice(
  store: Store,
  kind: LinkKind,
  input: Choice,
  words: string[],
): Promise<Ok<string> | ChoosePasswordRefusal> {
  const spending = { limit: LINK_ADDRESS, of: networkOf(input.address) };
  const spent = await spendTry(store, spending);
  if (!spent.ok) return refuse(spent.code, { retryAt: spent.retryAt, retryInMinutes: spent.retryInMinutes });
  const holder = await linkHolder(store, kind, input.token);
  if (!holder) return refuse('link-unusable');
  await returnTry(store, spending);
  const fault = passwordFault(input.password, [input.place.siteName, holder.email, holder.name, ...words]);
  return fault ? refuse(fault) : ok(await hashPassword(input.password));
}
