/**
 * Every sign-in, whatever the way in. A stranger, a wrong password, an invited and a suspended
 * account get one answer after the same work, and each refusal is in the audit log.
 */
import { eq } from 'drizzle-orm';
import { accounts, sessions } from '#db/schema/auth.ts';
import { parseEmail } from '#lib/domain/auth/email.ts';
import { networkOf, SIGN_IN_ACCOUNT, SIGN_IN_ADDRESS, type TooManyTries } from '#lib/domain/auth/limits.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { ok, refuse, type Ok, type Refusal } from '#lib/domain/kernel/result.ts';
import type { Store } from '../kernel/store.ts';
import { transact } from '../kernel/transact.ts';
import { decoyHash, hashPassword, isHashDated, verifyPassword } from './hash-password.ts';
import { forgetTries, returnTry, spendTry } from './spend-try.ts';

export type SignInRefusal = Refusal<'wrong-credentials'> | TooManyTries;

export type SignInInput = {
  email: string;
  password: string;
  /** The peer's address as our own server saw it. */
  address: string;
  userAgent: string;
  /** The person says that others use this browser. */
  isShared?: boolean;
};

/** Object of the audit entry when nobody has the address: ids only, so not even its hash. */
const NO_ACCOUNT: Id = '0'.repeat(32);
const USER_AGENT_LENGTH = 400;

export async function signIn(
  store: Store,
  input: SignInInput,
): Promise<Ok<{ sessionId: Id; accountId: Id }> | SignInRefusal> {
  const parsed = parseEmail(input.email);
  const email = parsed.ok ? parsed.value : input.email;
  const tries = [
    { limit: SIGN_IN_ADDRESS, of: networkOf(input.address) },
    { limit: SIGN_IN_ACCOUNT, of: email },
  ] as const;
  for (const spending of tries) {
    const spent = await spendTry(store, spending);
    if (spent.ok) continue;
    if (spent.isFirst) await recordRefusal(store, NO_ACCOUNT);
    const { code, retryAt, retryInMinutes } = spent;
    return refuse(code, { retryAt, retryInMinutes });
  }

  const decoy = await decoyHash();
  const [account] = await store.database.read.select().from(accounts).where(eq(accounts.email, email));
  const matches = await verifyPassword(account?.passwordHash ?? decoy, input.password);
  if (!account?.passwordHash || account.state !== 'active' || !matches) {
    await recordRefusal(store, account?.id ?? NO_ACCOUNT);
    return refuse('wrong-credentials');
  }

  const { id, passwordHash } = account;
  const rehashed = isHashDated(passwordHash) ? await hashPassword(input.password) : passwordHash;
  const begun = await beginSession(store, { id, passwordHash, rehashed, ...input });
  if (!begun.ok) return begun;
  await forgetTries(store, tries[1]);
  await returnTry(store, tries[0]);
  return begun;
}

async function beginSession(
  store: Store,
  checked: { id: Id; passwordHash: string; rehashed: string } & Pick<SignInInput, 'userAgent' | 'isShared'>,
): Promise<Ok<{ sessionId: Id; accountId: Id }> | Refusal<'wrong-credentials'>> {
  return transact(store, { id: checked.id }, async ({ tx, now, newId, record }) => {
    const [account] = await tx.select().from(accounts).where(eq(accounts.id, checked.id));
    // The password was checked outside the transaction: it may have been changed meanwhile.
    if (account?.state !== 'active' || account.passwordHash !== checked.passwordHash) {
      return refuse('wrong-credentials');
    }
    if (checked.rehashed !== checked.passwordHash) {
      await tx.update(accounts).set({ passwordHash: checked.rehashed }).where(eq(accounts.id, account.id));
    }
    const sessionId = newId();
    await tx.insert(sessions).values({
      id: sessionId,
      accountId: account.id,
      createdAt: now,
      lastSeenAt: now,
      endedAt: null,
      userAgent: checked.userAgent.slice(0, USER_AGENT_LENGTH),
      sharedComputer: checked.isShared ?? false,
    });
    await record({ verb: 'sign in', kind: 'session', object: sessionId });
    return ok({ sessionId, accountId: account.id });
  });
}

async function recordRefusal(store: Store, accountId: Id): Promise<void> {
  await transact(store, null, async ({ record }) => {
    await record({ verb: 'refuse sign-in', kind: 'account', object: accountId });
    return ok();
  });
}
