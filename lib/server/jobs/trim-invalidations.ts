/**
 * The page cache needs only the newest invalidation rows; the rest is dropped once a day. A process
 * that slept through what was dropped sees the gap and empties its whole cache.
 */
import { and, desc, eq, lte } from 'drizzle-orm';
import { jobs } from '#db/schema/jobs.ts';
import { invalidations } from '#db/schema/kernel.ts';
import { after, DAY } from '#lib/domain/kernel/clock.ts';
import { ok } from '#lib/domain/kernel/result.ts';
import type { Store } from '../kernel/store.ts';
import { transact, type Transaction } from '../kernel/transact.ts';

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
    await planNext(transaction, DAY);
    return ok();
  });
}

/** Asked at boot: the chain of daily jobs exists, whoever else plans it too. */
export async function planTrim(store: Store): Promise<void> {
  await transact(store, null, async (transaction) => {
    await planNext(transaction, 0);
    return ok();
  });
}

async function planNext({ tx, now, enqueue }: Transaction, wait: number): Promise<void> {
  const [planned] = await tx
    .select({ id: jobs.id })
    .from(jobs)
    .where(and(eq(jobs.kind, 'trim-invalidations'), eq(jobs.state, 'queued')))
    .limit(1);
  if (!planned) await enqueue('trim-invalidations', {}, after(now, wait));
}
