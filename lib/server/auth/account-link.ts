/** Making and using single-use links, inside a verb's transaction. */
import { randomBytes } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import { accountLinks, accounts } from '#db/schema/auth.ts';
import { isLinkUsable, LINK_TOKEN_BYTES, linkExpiry, linkTokenHash } from '#lib/domain/auth/link.ts';
import type { LinkKind } from '#lib/domain/auth/roles.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { sha256 } from '#lib/domain/kernel/digest.ts';
import type { Transaction } from '../kernel/transact.ts';

/** Makes a link and answers its token, which is written down nowhere. Older ones stop working. */
export async function issueLink(
  t: Transaction,
  link: { kind: LinkKind; accountId: Id; createdBy: Id | null },
): Promise<string> {
  await revokeLinks(t, link.accountId);
  const token = randomBytes(LINK_TOKEN_BYTES).toString('base64url');
  await t.tx.insert(accountLinks).values({
    ...link,
    id: t.newId(),
    tokenHash: sha256(token),
    createdAt: t.now,
    expiresAt: linkExpiry(link.kind, t.now),
    usedAt: null,
  });
  return token;
}

/** Uses a link up and answers the account it is for; null if it is unknown, used or expired. */
export async function useLink(t: Transaction, kind: LinkKind, token: string) {
  const tokenHash = linkTokenHash(token);
  if (!tokenHash) return null;
  const [found] = await t.tx
    .select({ link: accountLinks, account: accounts })
    .from(accountLinks)
    .innerJoin(accounts, eq(accounts.id, accountLinks.accountId))
    .where(and(eq(accountLinks.tokenHash, tokenHash), eq(accountLinks.kind, kind)));
  if (!found || !isLinkUsable(found.link, t.now)) return null;
  await revokeLinks(t, found.account.id);
  return found.account;
}

export async function revokeLinks(t: Transaction, accountId: Id): Promise<void> {
  await t.tx
    .update(accountLinks)
    .set({ usedAt: t.now })
    .where(and(eq(accountLinks.accountId, accountId), isNull(accountLinks.usedAt)));
}
