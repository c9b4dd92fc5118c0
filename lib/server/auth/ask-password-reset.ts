/**
 * Always the same answer, whether or not the address has an account: the mail tells, the page does
 * not. Too many requests for one account are swallowed for the same reason.
 */
import { eq } from 'drizzle-orm';
import { accounts } from '#db/schema/auth.ts';
import { parseEmail } from '#lib/domain/auth/email.ts';
import { networkOf, RESET_ACCOUNT, RESET_ADDRESS, type TooManyTries } from '#lib/domain/auth/limits.ts';
import { linkLetter, type Place } from '#lib/domain/auth/mail.ts';
import { ok, refuse, type Ok } from '#lib/domain/kernel/result.ts';
import type { Store } from '../kernel/store.ts';
import { transact } from '../kernel/transact.ts';
import { issueLink } from './account-link.ts';
import { spendTry } from './spend-try.ts';

export async function askPasswordReset(
  store: Store,
  input: { email: string; address: string; place: Place },
): Promise<Ok<undefined> | TooManyTries> {
  const byAddress = await spendTry(store, { limit: RESET_ADDRESS, of: networkOf(input.address) });
  if (!byAddress.ok) {
    return refuse(byAddress.code, { retryAt: byAddress.retryAt, retryInMinutes: byAddress.retryInMinutes });
  }
  const parsed = parseEmail(input.email);
  const email = parsed.ok ? parsed.value : input.email;
  const byAccount = await spendTry(store, { limit: RESET_ACCOUNT, of: email });
  return transact(store, null, async (t) => {
    const [account] = await t.tx.select().from(accounts).where(eq(accounts.email, email));
    const isActive = byAccount.ok && account?.state === 'active';
    const object = isActive ? account.id : t.newId();
    // An entry for a stranger too, under an id of nobody: the same work takes the same time.
    await t.record({ verb: 'ask password reset', kind: 'account', object });
    if (!isActive) return ok();
    const token = await issueLink(t, { kind: 'reset', accountId: account.id, createdBy: null });
    await t.enqueue('send-mail', linkLetter(input.place, 'reset', account, token));
    return ok();
  });
}
