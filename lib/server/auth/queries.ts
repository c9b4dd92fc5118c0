import { and, asc, count, desc, eq, gt, isNull, like, max } from 'drizzle-orm';
import { accountLinks, accounts, sessions } from '#db/schema/auth.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import { browserName } from '#lib/domain/auth/browser-name.ts';
import { isLinkUsable, linkTokenHash } from '#lib/domain/auth/link.ts';
import { mayChangeRole, mayManageStaff, maySuspend } from '#lib/domain/auth/permission.ts';
import type { LinkKind } from '#lib/domain/auth/roles.ts';
import { isSessionLive, SESSION_ABSOLUTE, SESSION_IDLE } from '#lib/domain/auth/session.ts';
import type { LinkHolder, OwnAccount, StaffAccount } from '#lib/domain/auth/views.ts';
import { after } from '#lib/domain/kernel/clock.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import type { Store } from '../kernel/store.ts';
import { verifyPassword } from './hash-password.ts';

/** False until the first admin was made. */
export async function isSetUp(store: Store): Promise<boolean> {
  const found = await store.database.read.select({ id: accounts.id }).from(accounts).limit(1);
  return found.length > 0;
}

/** Everyone with an account; null for whoever may not manage staff. */
export async function staffForAdmin(store: Store, actor: Actor): Promise<StaffAccount[] | null> {
  if (!mayManageStaff(actor).allowed) return null;
  const now = store.clock();
  const rows = await store.database.read
    .select()
    .from(accounts)
    .orderBy(asc(accounts.name), asc(accounts.id));
  const seen = await store.database.read
    .select({ accountId: sessions.accountId, lastSeenAt: max(sessions.lastSeenAt) })
    .from(sessions)
    .groupBy(sessions.accountId);
  const open = await store.database.read
    .select({ accountId: sessions.accountId, sessions: count() })
    .from(sessions)
    .where(
      and(
        isNull(sessions.endedAt),
        gt(sessions.lastSeenAt, after(now, -SESSION_IDLE)),
        gt(sessions.createdAt, after(now, -SESSION_ABSOLUTE)),
      ),
    )
    .groupBy(sessions.accountId);
  const lastSeenOf = new Map(seen.map((row) => [row.accountId, row.lastSeenAt]));
  const openOf = new Map(open.map((row) => [row.accountId, row.sessions]));
  const admins = rows.filter((row) => row.role === 'admin' && row.state === 'active').map((row) => row.id);
  return rows.map(({ id, name, email, role, state, createdAt }) => {
    const facts = { id, role, state, otherActiveAdmins: admins.filter((admin) => admin !== id).length };
    return {
      id,
      name,
      email,
      role,
      state,
      createdAt,
      lastSeenAt: lastSeenOf.get(id) ?? null,
      openSessions: openOf.get(id) ?? 0,
      isSelf: id === actor.id,
      suspend: maySuspend(actor, facts),
      demote: mayChangeRole(actor, facts, 'writer'),
    };
  });
}

/** One's own account and open sessions, newest first. */
export async function accountForOwner(store: Store, actor: Actor, sessionId: Id): Promise<OwnAccount | null> {
  const [account] = await store.database.read.select().from(accounts).where(eq(accounts.id, actor.id));
  if (!account) return null;
  const now = store.clock();
  const open = await store.database.read
    .select()
    .from(sessions)
    .where(and(eq(sessions.accountId, actor.id), isNull(sessions.endedAt)))
    .orderBy(desc(sessions.createdAt), asc(sessions.id));
  const { name, email, role } = account;
  return {
    name,
    email,
    role,
    sessions: open
      .filter((session) => isSessionLive(session, now))
      .map((session) => ({
        id: session.id,
        browser: browserName(session.userAgent),
        since: session.createdAt,
        lastSeenAt: session.lastSeenAt,
        isThis: session.id === sessionId,
      })),
  };
}

/** Whom a link is for, without using it up; null if it is unknown, used or expired. */
export async function linkHolder(store: Store, kind: LinkKind, token: string): Promise<LinkHolder | null> {
  const tokenHash = linkTokenHash(token);
  if (!tokenHash) return null;
  const [found] = await store.database.read
    .select({ link: accountLinks, name: accounts.name, email: accounts.email })
    .from(accountLinks)
    .innerJoin(accounts, eq(accounts.id, accountLinks.accountId))
    .where(and(eq(accountLinks.tokenHash, tokenHash), eq(accountLinks.kind, kind)));
  if (!found || !isLinkUsable(found.link, store.clock())) return null;
  return { name: found.name, email: found.email };
}

/**
 * True if an active account at an address that cannot exist (`.test`, RFC 6761) has this password; for
 * the boot check against demo accounts. Only the seed can give one: every other way in judges it.
 */
export async function isPasswordInUse(store: Store, password: string): Promise<boolean> {
  const suspects = await store.database.read
    .select({ passwordHash: accounts.passwordHash })
    .from(accounts)
    .where(and(eq(accounts.state, 'active'), like(accounts.email, '%.test')));
  for (const { passwordHash } of suspects) {
    if (passwordHash && (await verifyPassword(passwordHash, password))) return true;
  }
  return false;
}
