/**
 * Who a session belongs to, asked on every request: an ended, idle or old session, and one of an
 * account that is no longer active, belongs to nobody.
 */
import { and, eq, isNull } from 'drizzle-orm';
import { accounts, sessions } from '#db/schema/auth.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import { isSessionLive, isTouchDue, type SessionTimes } from '#lib/domain/auth/session.ts';
import { isId, type Id } from '#lib/domain/kernel/ids.ts';
import { ok } from '#lib/domain/kernel/result.ts';
import type { Store } from '../kernel/store.ts';
import { transact } from '../kernel/transact.ts';

export type Session = {
  id: Id;
  actor: Actor;
  email: string;
  /** Others use this browser: nothing of a draft is kept on it. */
  isShared: boolean;
};

/** Whose the session is, and a note that it is in use. */
export async function readSession(store: Store, sessionId: unknown): Promise<Session | null> {
  const found = await findSession(store, sessionId);
  if (!found) return null;
  if (isTouchDue(found.times, store.clock())) await touch(store, found.session.id);
  return found.session;
}

/** The same without the note, for what a page asks by itself: a page left open keeps nobody signed in. */
export async function lookAtSession(store: Store, sessionId: unknown): Promise<Session | null> {
  return (await findSession(store, sessionId))?.session ?? null;
}

async function findSession(
  store: Store,
  sessionId: unknown,
): Promise<{ session: Session; times: SessionTimes } | null> {
  if (!isId(sessionId)) return null;
  const [row] = await store.database.read
    .select({
      createdAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
      endedAt: sessions.endedAt,
      state: accounts.state,
      email: accounts.email,
      isShared: sessions.sharedComputer,
      actor: { id: accounts.id, name: accounts.name, role: accounts.role },
    })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(eq(sessions.id, sessionId));
  if (!row || row.state !== 'active' || !isSessionLive(row, store.clock())) return null;
  const { actor, email, isShared } = row;
  return { session: { id: sessionId, actor, email, isShared }, times: row };
}

async function touch(store: Store, sessionId: Id): Promise<void> {
  await transact(store, null, async ({ tx, now }) => {
    await tx
      .update(sessions)
      .set({ lastSeenAt: now })
      .where(and(eq(sessions.id, sessionId), isNull(sessions.endedAt)));
    return ok();
  });
}
