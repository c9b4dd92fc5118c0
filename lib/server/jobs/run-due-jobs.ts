import type { JobKind } from '#lib/domain/jobs/vocabulary.ts';
import type { Instant } from '#lib/domain/kernel/clock.ts';
import type { Store } from '../kernel/store.ts';
import { claimJob, type ClaimedJob } from './claim-job.ts';
import { finishJob } from './finish-job.ts';

/** Does one job; throws to have it tried again. May be called twice for one job. */
export type JobHandler = (store: Store, payload: unknown, job: { id: string }) => Promise<void>;
export type JobHandlers = Record<JobKind, JobHandler>;
export type JobReport = { id: string; kind: JobKind; attempts: number; at: Instant; error: unknown };

/** Runs what is due, one after the other, until nothing is left or `stopping` says so. */
export async function runDueJobs(
  store: Store,
  handlers: JobHandlers,
  options: { stopping?: () => boolean; report?: (job: JobReport) => void } = {},
): Promise<number> {
  let count = 0;
  while (!options.stopping?.()) {
    const job = await claimJob(store);
    if (!job) break;
    const error = await failureOf(store, handlers, job);
    await finishJob(store, job, error);
    options.report?.({ id: job.id, kind: job.kind, attempts: job.attempts, at: store.clock(), error });
    count += 1;
  }
  return count;
}

async function failureOf(store: Store, handlers: JobHandlers, job: ClaimedJob): Promise<unknown> {
  try {
    await handlers[job.kind](store, JSON.parse(job.payload), { id: job.id });
    return null;
  } catch (error) {
    return error ?? new Error('failed without a reason');
  }
}
