/**
 * Who a session belongs to, asked on every request: an ended, idle or old session, and one of an
 * account that is no longer active, belongs to nobody.
 */
import { and, eq, isNull } from 'drizzle-orm';
import { accounts, sessions } from '#db/schema/auth.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import { isSessionLive, isTouchDue } from '#lib/domain/auth/session.ts';
import { isId, type Id } from '#lib/domain/kernel/ids.ts';
import { ok } from '#lib/domain/kernel/result.ts';
import type { Store } from '../kernel/store.ts';
import { transact } from '../kernel/transact.ts';

export type Session = { id: Id; actor: Actor };

export async function readSession(store: Store, sessionId: unknown): Promise<Session | null> {
  if (!isId(sessionId)) return null;
  const [row] = await store.database.read
    .select({
      createdAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
      endedAt: sessions.endedAt,
      state: accounts.state,
      actor: { id: accounts.id, name: accounts.name, role: accounts.role },
    })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(eq(sessions.id, sessionId));
  const now = store.clock();
  if (!row || row.state !== 'active' || !isSessionLive(row, now)) return null;
  if (isTouchDue(row, now)) await touch(store, sessionId);
  return { id: sessionId, actor: row.actor };
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
