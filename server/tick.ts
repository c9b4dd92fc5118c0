/** Runs due jobs every second, never two rounds at once; `stop` waits for the round that is running. */
import { runDueJobs, type JobHandlers } from '#lib/server/jobs/run-due-jobs.ts';
import type { Store } from '#lib/server/kernel/store.ts';
import type { Log } from './request-log.ts';

const EVERY = 1_000;

export type Tick = { stop(): Promise<void> };

export function startTick(store: Store, handlers: JobHandlers, log: Log): Tick {
  let stopping = false;
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> = Promise.resolve();

  async function run(): Promise<void> {
    try {
      await runDueJobs(store, handlers, {
        stopping: () => stopping,
        report: ({ id, kind, attempts, error }) => {
          if (error === null) log.info({ job: id, kind, attempts }, 'job done');
          // The reason is in the jobs table, freed of addresses; the log names the kind of error only.
          else log.warn({ job: id, kind, attempts, error: nameOf(error) }, 'job failed');
        },
      });
    } catch (error) {
      log.error({ error: nameOf(error) }, 'tick failed');
    }
    if (!stopping) timer = setTimeout(next, EVERY);
  }

  function next(): void {
    round = run();
  }

  next();
  return {
    async stop() {
      stopping = true;
      clearTimeout(timer);
      await round;
    },
  };
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
