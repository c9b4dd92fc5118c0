import { and, eq, ne } from 'drizzle-orm';
import { accounts } from '#db/schema/auth.ts';
import type { AccountFacts } from '#lib/domain/auth/permission.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import type { Transaction } from '../kernel/transact.ts';

/** What a decision about an account needs, read in the transaction that acts on it. */
export async function accountFacts(
  t: Transaction,
  accountId: Id,
): Promise<(AccountFacts & { email: string; name: string; hasPassword: boolean }) | null> {
  const [account] = await t.tx.select().from(accounts).where(eq(accounts.id, accountId));
  if (!account) return null;
  const others = await t.tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.role, 'admin'), eq(accounts.state, 'active'), ne(accounts.id, accountId)));
  const { id, role, state, email, name, passwordHash } = account;
  return {
    id,
    role,
    state,
    email,
    name,
    hasPassword: passwordHash !== null,
    otherActiveAdmins: others.length,
  };
}
