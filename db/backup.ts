/** Copies of the database file that are whole, whatever is written meanwhile. */
import { chmodSync, copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { openConnection } from './client.ts';

const LOGS = ['-wal', '-shm'];

/** Copies the database to `target` through SQLite's online backup; the server may be running. */
export async function backupDatabase(file: string, target: string): Promise<void> {
  const connection = openConnection(file, 'reader');
  try {
    await connection.backup(target);
    chmodSync(target, 0o600);
  } finally {
    connection.close();
  }
}

/** Null if `file` is a sound database of this product, else what is wrong with it. */
export function faultOfBackup(file: string): string | null {
  const connection = new Sqlite(file, { readonly: true, fileMustExist: true });
  try {
    const answer: unknown = connection.pragma('integrity_check', { simple: true });
    if (answer !== 'ok') return `it is damaged (${String(answer).split('\n')[0]})`;
    const table = connection
      .prepare("select 1 from sqlite_master where type = 'table' and name = 'audit_entries'")
      .get();
    return table === undefined ? 'it is not a Countersign database' : null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    connection.close();
    // A copy is one file; what asking it left beside it would only be mistaken for a part of it.
    for (const log of LOGS) rmSync(file + log, { force: true });
  }
}

/**
 * Puts a backup in the place of `file`, which is kept beside it as `{file}.replaced-{stamp}`. The
 * server must be stopped; the logs of the old file would otherwise be replayed into the new one.
 */
export function restoreDatabase(backup: string, file: string, stamp: string): { kept: string | null } {
  const suffix = stamp.replaceAll(/[:.]/g, '');
  const incoming = `${file}.restoring-${suffix}`;
  copyFileSync(backup, incoming);
  let kept: string | null = null;
  if (existsSync(file)) {
    kept = `${file}.replaced-${suffix}`;
    foldLogIn(file);
    renameSync(file, kept);
  }
  for (const log of LOGS) rmSync(file + log, { force: true });
  renameSync(incoming, file);
  return { kept };
}

/** Writes what is only in the log into the file itself, so that the file alone is the database. */
function foldLogIn(file: string): void {
  try {
    const connection = openConnection(file, 'writer');
    connection.pragma('wal_checkpoint(TRUNCATE)');
    connection.close();
  } catch {
    // A file too damaged to open is why people restore; it is kept as it is.
  }
}
