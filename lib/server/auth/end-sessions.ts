/**
 * The ways a session ends: signed out, ended from another browser, all at once, or with the account's
 * password, role or state. Each takes effect on the next request.
 */
import { and, eq, isNull, ne } from 'drizzle-orm';
import { sessions } from '#db/schema/auth.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { ok, refuse, type Ok, type Refusal } from '#lib/domain/kernel/result.ts';
import type { Store } from '../kernel/store.ts';
import { transact, type Transaction } from '../kernel/transact.ts';

/** Ends the open sessions of an account, all of them or all but one; inside a verb's transaction. */
export async function closeSessions(t: Transaction, accountId: Id, exceptSession?: Id): Promise<void> {
  const open = and(eq(sessions.accountId, accountId), isNull(sessions.endedAt));
  const which = exceptSession === undefined ? open : and(open, ne(sessions.id, exceptSession));
  await t.tx.update(sessions).set({ endedAt: t.now }).where(which);
}

/** Ends one of one's own sessions. */
export async function endOwnSession(
  store: Store,
  actor: Pick<Actor, 'id'>,
  input: { sessionId: Id },
): Promise<Ok<undefined> | Refusal<'no-such-session'>> {
  return transact(store, actor, async (t) => {
    const mine = and(
      eq(sessions.id, input.sessionId),
      eq(sessions.accountId, actor.id),
      isNull(sessions.endedAt),
    );
    const [session] = await t.tx.select({ id: sessions.id }).from(sessions).where(mine);
    if (!session) return refuse('no-such-session');
    await t.tx.update(sessions).set({ endedAt: t.now }).where(mine);
    await t.record({ verb: 'sign out', kind: 'session', object: session.id });
    return ok();
  });
}

/** Signs the actor out everywhere, here included. */
export async function endAllOwnSessions(store: Store, actor: Pick<Actor, 'id'>): Promise<Ok<undefined>> {
  return transact(store, actor, async (t) => {
    await closeSessions(t, actor.id);
    await t.record({ verb: 'end sessions', kind: 'account', object: actor.id });
    return ok();
  });
}
