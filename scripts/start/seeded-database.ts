import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { openDatabase } from '#db/client.ts';
import { migrateDatabase } from '#db/migrate.ts';
import { randomId } from '#lib/server/kernel/store.ts';
import { wallClock } from '#lib/server/kernel/wall-clock.ts';
import { seedDemo } from '../seed/seed.ts';

/**
 * Makes the demo edition at `file` unless it is there. It is made beside it and moved, so that an
 * interrupted first start never leaves half an edition.
 */
export async function seededDatabase(file: string, mediaDir: string): Promise<void> {
  if (existsSync(file)) return;
  mkdirSync(path.dirname(file), { recursive: true });
  const part = `${file}.part`;
  for (const ending of ['', '-wal', '-shm']) rmSync(part + ending, { force: true });
  const clock = wallClock();
  await migrateDatabase(part, clock());
  const database = openDatabase(part);
  await seedDemo({ database, clock, newId: randomId }, { mediaDir });
  await database.close();
  renameSync(part, file);
}
