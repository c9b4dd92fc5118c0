/**
 * Opens the database: one writer connection behind a queue, one reader. Every connection is set and
 * then asked what it has, because better-sqlite3 silently defaults `synchronous` to NORMAL in WAL,
 * where a committed save can be lost with the power (docs/decisions/003).
 */
import { closeSync, existsSync, openSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';

/** Reads; the common query builder only (`.get/.all/.run` stay inside db/). */
export type Reader = Omit<
  BetterSQLite3Database,
  'insert' | 'update' | 'delete' | 'transaction' | 'run' | 'all' | 'get' | 'values'
>;
/** Reads and writes inside the one open transaction; only `Database.write` hands it out. */
export type Tx = Omit<BetterSQLite3Database, 'transaction' | 'run' | 'all' | 'get' | 'values'>;

export type Database = {
  file: string;
  read: Reader;
  /**
   * Runs `work` in one BEGIN IMMEDIATE … COMMIT on the writer, after everything queued before it.
   * Rolls back if `work` throws. Await nothing but queries inside.
   */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Runs `work` with the bare writer between transactions, for libraries that bring their own SQL. */
  exclusive<T>(work: (connection: Sqlite.Database) => Promise<T> | T): Promise<T>;
  /** A number that moves when any connection, of this process or another, has committed. */
  dataVersion(): number;
  close(): Promise<void>;
};

const WRITER_BUSY_MS = 50;
const BEGIN_RETRY_MS = [5, 10, 20, 40, 80, 160, 320, 640, 1_280, 2_560];

/** What `PRAGMA x` must answer on every connection; the boot check refuses to serve otherwise. */
const REQUIRED_PRAGMAS: Record<string, string | number> = {
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  trusted_schema: 0,
  secure_delete: 1,
  cell_size_check: 1,
};

export class PragmaError extends Error {}

export function openConnection(file: string, kind: 'reader' | 'writer'): Sqlite.Database {
  // Drafts, addresses and sessions are in it: for nobody but the account that serves it.
  if (kind === 'writer' && !existsSync(file)) closeSync(openSync(file, 'a', 0o600));
  const connection = new Sqlite(file, { readonly: kind === 'reader', fileMustExist: kind === 'reader' });
  const busy = kind === 'writer' ? WRITER_BUSY_MS : 5_000;
  connection.pragma(`busy_timeout = ${busy}`);
  if (kind === 'writer') connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  connection.pragma('trusted_schema = OFF');
  connection.pragma('secure_delete = ON');
  connection.pragma('cell_size_check = ON');
  assertPragmas(connection, { ...REQUIRED_PRAGMAS, busy_timeout: busy });
  return connection;
}

export function assertPragmas(
  connection: Sqlite.Database,
  required: Record<string, string | number> = REQUIRED_PRAGMAS,
): void {
  for (const [name, wanted] of Object.entries(required)) {
    const found: unknown = connection.pragma(name, { simple: true });
    if (found !== wanted) {
      connection.close();
      throw new PragmaError(`PRAGMA ${name} is ${String(found)}, not ${wanted}`);
    }
  }
}

/** Opens `file`, which must have been migrated (see migrate.ts). */
export function openDatabase(file: string): Database {
  const writer = openConnection(file, 'writer');
  const reader = openConnection(file, 'reader');
  const tx = drizzle(writer);
  // Prepared once: it is asked at every request of a reader.
  const dataVersion = reader.prepare('PRAGMA data_version').pluck();
  let tail: Promise<unknown> = Promise.resolve();

  function queued<T>(work: () => Promise<T> | T): Promise<T> {
    const run = tail.then(work);
    tail = run.catch(() => undefined);
    return run;
  }

  return {
    file,
    read: drizzle(reader),
    write: (work) =>
      queued(async () => {
        await begin(writer);
        try {
          const value = await work(tx);
          writer.exec('COMMIT');
          return value;
        } catch (error) {
          if (writer.inTransaction) writer.exec('ROLLBACK');
          throw error;
        }
      }),
    exclusive: (work) => queued(() => work(writer)),
    dataVersion: () => Number(dataVersion.get()),
    close: () =>
      queued(() => {
        reader.close();
        writer.close();
      }),
  };
}

/**
 * Takes the write lock. Another process may hold it, so the wait is short and asynchronous: a long
 * busy_timeout would block the event loop, and with it every reader.
 */
async function begin(writer: Sqlite.Database): Promise<void> {
  for (const wait of [...BEGIN_RETRY_MS, null]) {
    try {
      writer.exec('BEGIN IMMEDIATE');
      // A story and its working revision point at each other: checked at COMMIT, not per row.
      writer.pragma('defer_foreign_keys = ON');
      return;
    } catch (error) {
      if (!isBusy(error) || wait === null) throw error;
      await sleep(wait);
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY');
}
