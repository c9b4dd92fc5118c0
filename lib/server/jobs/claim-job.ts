import { and, asc, eq, lte, or } from 'drizzle-orm';
import { jobs } from '#db/schema/jobs.ts';
import { MAX_ATTEMPTS } from '#lib/domain/jobs/backoff.ts';
import type { JobKind } from '#lib/domain/jobs/vocabulary.ts';
import { after, MINUTE } from '#lib/domain/kernel/clock.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { ok } from '#lib/domain/kernel/result.ts';
import type { Store } from '../kernel/store.ts';
import { transact } from '../kernel/transact.ts';

export type ClaimedJob = { id: Id; kind: JobKind; payload: string; attempts: number };

/** Longer than any handler may take; when it has passed, the process that claimed it is gone. */
const LOCK = 5 * MINUTE;

/**
 * Takes the job that is due longest, or null. A job whose lock has run out is taken over, so a
 * handler may run twice and must be idempotent. `attempts` is what `finishJob` must find unchanged.
 */
export async function claimJob(store: Store): Promise<ClaimedJob | null> {
  const [waiting] = await store.database.read
    .select({ id: jobs.id })
    .from(jobs)
    .where(isDue(store.clock()))
    .limit(1);
  // The usual tick finds nothing and takes no write lock.
  if (!waiting) return null;
  const claimed = await transact(store, null, async ({ tx, now }) => {
    const [due] = await tx
      .select()
      .from(jobs)
      .where(isDue(now))
      .orderBy(asc(jobs.dueAt), asc(jobs.id))
      .limit(1);
    if (!due) return ok(null);
    if (due.attempts >= MAX_ATTEMPTS) {
      const lastError = due.lastError ?? 'the process ended while the job ran';
      await tx
        .update(jobs)
        .set({ state: 'dead', lockedUntil: null, finishedAt: now, lastError })
        .where(eq(jobs.id, due.id));
      return ok(null);
    }
    const attempts = due.attempts + 1;
    await tx
      .update(jobs)
      .set({ state: 'running', attempts, lockedUntil: after(now, LOCK) })
      .where(eq(jobs.id, due.id));
    return ok({ id: due.id, kind: due.kind, payload: due.payload, attempts });
  });
  return claimed.value;
}

function isDue(now: string) {
  return or(
    and(eq(jobs.state, 'queued'), lte(jobs.dueAt, now)),
    and(eq(jobs.state, 'running'), lte(jobs.lockedUntil, now)),
  );
}
