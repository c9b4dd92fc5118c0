/**
 * A corrupt file usually still reads, so it is asked. Before serving where that is quick or there is
 * reason to doubt, else in the background; in a worker thread, because the check blocks.
 */
import { existsSync, statSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';

const QUICK_BYTES = 200 * 1_048_576;

/** Null when sound, else the first thing that is wrong. */
export async function quickCheck(file: string): Promise<string | null> {
  if (!existsSync(file) || statSync(file).size === 0) return null;
  const worker = new Worker(new URL('./integrity-worker.ts', import.meta.url), { workerData: file });
  const answer = await new Promise<unknown>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  return z.string().nullable().parse(answer);
}

export function mustCheckBeforeServing(file: string, stoppedUncleanly: boolean): boolean {
  return existsSync(file) && (stoppedUncleanly || statSync(file).size < QUICK_BYTES);
}
