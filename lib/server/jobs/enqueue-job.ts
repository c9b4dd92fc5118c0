import type { Tx } from '#db/client.ts';
import { jobs } from '#db/schema/jobs.ts';
import type { JobKind } from '#lib/domain/jobs/vocabulary.ts';
import type { Instant } from '#lib/domain/kernel/clock.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';

/** Writes a job in the caller's transaction: it exists if and only if the change does. */
export async function enqueueJob(
  tx: Tx,
  job: { id: Id; kind: JobKind; payload: object; dueAt: Instant; now: Instant },
): Promise<void> {
  await tx.insert(jobs).values({
    id: job.id,
    kind: job.kind,
    payload: JSON.stringify(job.payload),
    state: 'queued',
    dueAt: job.dueAt,
    createdAt: job.now,
  });
}
