/**
 * Whether traffic may be sent here. Alive (`/api/healthz`) says that the process answers; ready
 * (`/api/readyz`) says that it can do its work, or why not.
 */
import { statfs } from 'node:fs/promises';
import path from 'node:path';
import type { Store } from '#lib/server/kernel/store.ts';

export type Readiness = {
  /** Not ready until `clear` with the same reason. */
  block(reason: string): void;
  clear(reason: string): void;
  reasons(): Promise<string[]>;
};

const FREE_BYTES = 200 * 1_048_576;

export function createReadiness(store: () => Store | null): Readiness {
  const blocked = new Set<string>();
  return {
    block: (reason) => void blocked.add(reason),
    clear: (reason) => void blocked.delete(reason),
    async reasons() {
      const opened = store();
      if (!opened) return [...blocked];
      return [...blocked, ...(await problemsOf(opened))];
    },
  };
}

async function problemsOf(store: Store): Promise<string[]> {
  const found: string[] = [];
  try {
    // Takes the write lock and gives it back.
    await store.database.write(() => Promise.resolve());
  } catch {
    found.push('database is not writable');
  }
  const disk = await statfs(path.dirname(store.database.file));
  if (disk.bavail * disk.bsize < FREE_BYTES) found.push('less than 200 MB of disk space is free');
  return found;
}
