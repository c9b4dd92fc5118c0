/**
 * A backup brings back sessions that were ended and links that were used since it was made. None of
 * them may open a door again. (Suspensions since then are lost with the rest: the log says when.)
 */
import { isNull } from 'drizzle-orm';
import { accountLinks, sessions } from '#db/schema/auth.ts';
import { ok, type Ok } from '#lib/domain/kernel/result.ts';
import type { Store } from '../kernel/store.ts';
import { transact } from '../kernel/transact.ts';

export async function endRestored(store: Store): Promise<Ok<undefined>> {
  return transact(store, null, async (t) => {
    await t.tx.update(sessions).set({ endedAt: t.now }).where(isNull(sessions.endedAt));
    await t.tx.update(accountLinks).set({ usedAt: t.now }).where(isNull(accountLinks.usedAt));
    await t.record({ verb: 'restore', kind: 'site', object: 'site' });
    return ok();
  });
}
