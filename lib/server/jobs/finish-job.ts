import { and, eq } from 'drizzle-orm';
import { jobs } from '#db/schema/jobs.ts';
import { waitAfterFailure } from '#lib/domain/jobs/backoff.ts';
import { after } from '#lib/domain/kernel/clock.ts';
import { ok } from '#lib/domain/kernel/result.ts';
import type { Store } from '../kernel/store.ts';
import { transact } from '../kernel/transact.ts';
import type { ClaimedJob } from './claim-job.ts';

/**
 * Writes down how a claimed job ended; nothing if another process took it over meanwhile. A done job
 * loses its payload, for that may hold an address or a link.
 */
export async function finishJob(store: Store, job: ClaimedJob, error: unknown): Promise<void> {
  await transact(store, null, async ({ tx, now }) => {
    const mine = and(eq(jobs.id, job.id), eq(jobs.state, 'running'), eq(jobs.attempts, job.attempts));
    if (error === null) {
      const done = {
        state: 'done' as const,
        payload: '{}',
        lockedUntil: null,
        lastError: null,
        finishedAt: now,
      };
      await tx.update(jobs).set(done).where(mine);
      return ok();
    }
    const wait = waitAfterFailure(job.attempts);
    const next =
      wait === null
        ? { state: 'dead' as const, finishedAt: now }
        : { state: 'queued' as const, dueAt: after(now, wait) };
    await tx
      .update(jobs)
      .set({ ...next, lockedUntil: null, lastError: reasonWithoutAddress(error) })
      .where(mine);
    return ok();
  });
}

const REASON_LENGTH = 300;

/** Mail servers repeat the recipient in their refusals; addresses stay out of the reason. */
function reasonWithoutAddress(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replaceAll(/[^\s<>"]+@[^\s<>"]+/g, '[address]').slice(0, REASON_LENGTH);
}
