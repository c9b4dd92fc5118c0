/** Work that comes again by itself: each round plans the next, and one of a kind is queued at a time. */
import { and, eq } from 'drizzle-orm';
import { jobs } from '#db/schema/jobs.ts';
import type { JobKind } from '#lib/domain/jobs/vocabulary.ts';
import { after } from '#lib/domain/kernel/clock.ts';
import { ok } from '#lib/domain/kernel/result.ts';
import type { Store } from '../kernel/store.ts';
import { transact, type Transaction } from '../kernel/transact.ts';

const RECURRING: readonly JobKind[] = ['trim-invalidations', 'thin-revisions'];

/** Asked at boot: each chain of jobs exists, whoever else plans it too. */
export async function planRecurringJobs(store: Store): Promise<void> {
  await transact(store, null, async (transaction) => {
    for (const kind of RECURRING) await planJob(transaction, kind, 0);
    return ok();
  });
}

/** The next round in so many milliseconds, unless one is queued already. */
export async function planJob(
  { tx, now, enqueue }: Transaction,
  kind: JobKind,
  wait: number,
  payload: object = {},
): Promise<void> {
  const [planned] = await tx
    .select({ id: jobs.id })
    .from(jobs)
    .where(and(eq(jobs.kind, kind), eq(jobs.state, 'queued')))
    .limit(1);
  if (!planned) await enqueue(kind, payload, after(now, wait));
}
