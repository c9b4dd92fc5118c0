/**
 * Brings a database file to the schema of this code: a backup copy first, then the committed
 * migrations. Refuses a file that is newer than the code, for its rows may mean what we cannot read.
 */
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { z } from 'zod';
import { openConnection } from './client.ts';

const FOLDER = path.join(path.dirname(fileURLToPath(import.meta.url)), 'migrations');

const journalSchema = z.object({ entries: z.array(z.object({ when: z.number(), tag: z.string() })) });

export class NewerThanCodeError extends Error {}

export type Migration = { applied: number; backup: string | null };

/**
 * Applies what is missing. `stamp` names the backup copy, e.g. an instant; `folder` is another one
 * only where a test stands on the schema of an earlier release.
 */
export async function migrateDatabase(file: string, stamp: string, folder = FOLDER): Promise<Migration> {
  mkdirSync(path.dirname(file), { recursive: true });
  const known = knownMigrations(folder);
  const isNew = !existsSync(file) || statSync(file).size === 0;
  const connection = openConnection(file, 'writer');
  try {
    const newest = isNew ? 0 : newestApplied(connection);
    if (newest > (known.at(-1)?.when ?? 0)) {
      throw new NewerThanCodeError('the database was written by a newer release than this code');
    }
    const missing = known.filter((entry) => entry.when > newest);
    if (missing.length === 0) return { applied: 0, backup: null };
    let backup: string | null = null;
    if (!isNew) {
      backup = `${file}.before-${missing[0]?.tag}-${stamp.replaceAll(/[:.]/g, '')}`;
      await connection.backup(backup);
    }
    // A table that is built anew is dropped first; the pragma does nothing inside a transaction.
    connection.pragma('foreign_keys = OFF');
    migrate(drizzle(connection), { migrationsFolder: folder });
    const astray = connection.pragma('foreign_key_check');
    if (!Array.isArray(astray) || astray.length > 0) {
      throw new Error(`rows point at nothing after the migration; the copy before it is ${backup}`);
    }
    return { applied: missing.length, backup };
  } finally {
    connection.close();
  }
}

function knownMigrations(folder: string) {
  const text = readFileSync(path.join(folder, 'meta', '_journal.json'), 'utf8');
  return journalSchema.parse(JSON.parse(text)).entries;
}

function newestApplied(connection: ReturnType<typeof openConnection>): number {
  const table = connection
    .prepare("select 1 from sqlite_master where type = 'table' and name = '__drizzle_migrations'")
    .get();
  if (!table) return 0;
  const row = connection.prepare('select max(created_at) as newest from __drizzle_migrations').get();
  return z.object({ newest: z.number().nullable() }).parse(row).newest ?? 0;
}
