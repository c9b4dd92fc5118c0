import { accounts } from '#db/schema/auth.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { refuse, type Ok, type Refusal } from '#lib/domain/kernel/result.ts';
import type { Transaction } from '../kernel/transact.ts';
import { insertAccount, type CreateAccountRefusal } from './create-account.ts';

/**
 * The one account that nobody invited. Only while there is none: asked inside the transaction, so of
 * two browsers on /setup at the same moment one becomes admin and the other is refused.
 */
export async function createFirstAdmin(
  t: Transaction,
  account: { email: string; name: string; passwordHash: string },
): Promise<Ok<{ id: Id }> | CreateAccountRefusal | Refusal<'already-set-up'>> {
  const [anyone] = await t.tx.select({ id: accounts.id }).from(accounts).limit(1);
  if (anyone) return refuse('already-set-up');
  return insertAccount(t, { ...account, role: 'admin' });
}
