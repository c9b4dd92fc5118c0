/**
 * Where uploads become pictures: the folder they are kept in, and the few processes that decode them.
 * One per process, on globalThis, for the reason given in store.ts: limits that each of Next's copies
 * of this module counted for itself would be none.
 */
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { refuse, type Refusal, type Result } from '#lib/domain/kernel/result.ts';
import type { MediaType } from '#lib/domain/media/vocabulary.ts';
import type { Developed } from './development.ts';
import { developInChild, type ChildFigures, type ChildRefusal } from './picture-child.ts';

/** Each takes a processor; the server keeps the rest. */
const AT_ONCE = 2;
/** Beyond these somebody is told to come back, rather than wait for minutes. */
const MOST_WAITING = 40;

const KEY = Symbol.for('countersign.darkroom');
type Process = { [KEY]?: Darkroom };

export type Darkroom = {
  mediaDir: string;
  /** Runs `work` in a folder of its own, on the disk of MEDIA_DIR, that is gone afterwards. */
  withFolder<T>(name: string, work: (folder: string) => Promise<T>): Promise<T>;
  /** Decodes and writes anew what stands in `folder`, when it is its turn; see development.ts. */
  develop(
    upload: { folder: string; type: MediaType },
    signal: AbortSignal,
  ): Promise<Result<Developed & ChildFigures, ChildRefusal | Refusal<'busy'>>>;
  /** One change of what MEDIA_DIR holds at a time: a picture that is added is not being deleted. */
  alone<T>(work: () => Promise<T>): Promise<T>;
};

/** `worker`: the file that the child processes run (worker-file.ts). */
export function createDarkroom(mediaDir: string, worker: string): Darkroom {
  const incoming = path.join(mediaDir, '.incoming');
  const turns = takeTurns();
  let last: Promise<unknown> = Promise.resolve();
  return {
    mediaDir,
    withFolder: async (name, work) => {
      const folder = path.join(incoming, name);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      try {
        return await work(folder);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
    develop: async (upload, signal) => {
      const turn = await turns.take(signal);
      if (turn !== 'mine') return refuse(turn);
      try {
        return await developInChild(worker, upload, signal);
      } finally {
        turns.give();
      }
    },
    alone: (work) => {
      const run = last.then(work);
      last = run.catch(() => undefined);
      return run;
    },
  };
}

/** The process's darkroom, opened by the server before it serves; what a crash left half done is thrown away. */
export async function openDarkroom(mediaDir: string, worker: string): Promise<void> {
  await rm(path.join(mediaDir, '.incoming'), { recursive: true, force: true });
  (globalThis as Process)[KEY] = createDarkroom(mediaDir, worker);
}

export function darkroom(): Darkroom {
  const opened = (globalThis as Process)[KEY];
  if (!opened) throw new Error('the darkroom is not open yet');
  return opened;
}

/** `AT_ONCE` at a time, first come, first served; who leaves gives up the place. */
function takeTurns() {
  let free = AT_ONCE;
  const waiting: (() => void)[] = [];
  return {
    async take(signal: AbortSignal): Promise<'mine' | 'busy' | 'cancelled'> {
      if (signal.aborted) return 'cancelled';
      if (free > 0) {
        free -= 1;
        return 'mine';
      }
      if (waiting.length >= MOST_WAITING) return 'busy';
      return new Promise((resolve) => {
        const mine = () => {
          signal.removeEventListener('abort', leave);
          resolve('mine');
        };
        const leave = () => {
          waiting.splice(waiting.indexOf(mine), 1);
          resolve('cancelled');
        };
        waiting.push(mine);
        signal.addEventListener('abort', leave, { once: true });
      });
    },
    give(): void {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    },
  };
}
