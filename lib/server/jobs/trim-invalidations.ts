/**
 * The page cache needs only the newest invalidation rows; the rest is dropped once a day. A process
 * that slept through what was dropped sees the gap and empties its whole cache.
 */
import { desc, lte } from 'drizzle-orm';
import { invalidations } from '#db/schema/kernel.ts';
import { DAY } from '#lib/domain/kernel/clock.ts';
import { ok } from '#lib/domain/kernel/result.ts';
import type { Store } from '../kernel/store.ts';
import { transact } from '../kernel/transact.ts';
import { planJob } from './plan-jobs.ts';

const KEPT = 10_000;

/** The handler of `trim-invalidations`: trims, and plans tomorrow's. */
export async function trimInvalidations(store: Store): Promise<void> {
  await transact(store, null, async (transaction) => {
    const { tx } = transaction;
    const [last] = await tx
      .select({ seq: invalidations.seq })
      .from(invalidations)
      .orderBy(desc(invalidations.seq))
      .limit(1);
    if (last) await tx.delete(invalidations).where(lte(invalidations.seq, last.seq - KEPT));
    await planJob(transaction, 'trim-invalidations', DAY);
    return ok();
  });
}
