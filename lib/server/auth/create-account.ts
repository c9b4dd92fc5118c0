/** Writes an active account with a password: for the first admin, the command line, seed and tests. */
import { eq } from 'drizzle-orm';
import { accounts } from '#db/schema/auth.ts';
import { parseEmail, type BadAddress } from '#lib/domain/auth/email.ts';
import type { Role } from '#lib/domain/auth/roles.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { ok, refuse, type Ok, type Refusal } from '#lib/domain/kernel/result.ts';
import type { Store } from '../kernel/store.ts';
import { transact, type Transaction } from '../kernel/transact.ts';
import { hashPassword } from './hash-password.ts';

export type NewAccount = { email: string; name: string; role: Role };
export type CreateAccountRefusal = BadAddress | Refusal<'address-taken'>;

/** Inside a verb's transaction. `id` is given where a seed wants the same ids every time. */
export async function insertAccount(
  t: Transaction,
  account: NewAccount & { passwordHash: string; id?: Id },
): Promise<Ok<{ id: Id }> | CreateAccountRefusal> {
  const email = parseEmail(account.email);
  if (!email.ok) return email;
  const [taken] = await t.tx.select().from(accounts).where(eq(accounts.email, email.value));
  if (taken) return refuse('address-taken');
  const id = account.id ?? t.newId();
  await t.tx.insert(accounts).values({
    id,
    email: email.value,
    name: account.name,
    role: account.role,
    state: 'active',
    passwordHash: account.passwordHash,
    createdAt: t.now,
    createdBy: null,
  });
  await t.record({ verb: 'create account', kind: 'account', object: id });
  return ok({ id });
}

/** The password is not judged here: whoever takes it from a person does that (passwordFault). */
export async function createAccount(
  store: Store,
  account: NewAccount & { password: string; id?: Id },
): Promise<Ok<{ id: Id }> | CreateAccountRefusal> {
  const { password, ...rest } = account;
  const passwordHash = await hashPassword(password);
  return transact(store, null, (t) => insertAccount(t, { ...rest, passwordHash }));
}
