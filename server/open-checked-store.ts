/** The database, from a file on disk to a store that may be served: checked, migrated, opened. */
import { PragmaError } from '#db/client.ts';
import { migrateDatabase, NewerThanCodeError } from '#db/migrate.ts';
import type { Environment } from '#lib/server/kernel/environment.ts';
import { openStore, type Store } from '#lib/server/kernel/store.ts';
import { wallClock } from '#lib/server/kernel/wall-clock.ts';
import { mustCheckBeforeServing, quickCheck } from './integrity.ts';
import type { Readiness } from './readiness.ts';
import { RefusedToStartError } from './refused-to-start.ts';
import type { Log } from './request-log.ts';
import { markRunning, wasStoppedUncleanly } from './stop-marker.ts';

const CHECKING = 'the database is being checked';
const CORRUPT = 'the database is corrupt';
const MIGRATING = 'migrations are running';

export async function openCheckedStore(
  environment: Pick<Environment, 'databaseFile' | 'clockFile'>,
  readiness: Readiness,
  log: Log,
): Promise<Store> {
  const file = environment.databaseFile;
  const clock = wallClock(environment.clockFile ?? undefined);
  const stoppedUncleanly = wasStoppedUncleanly(file);
  const checkFirst = mustCheckBeforeServing(file, stoppedUncleanly);
  if (checkFirst) {
    if (stoppedUncleanly) log.warn('the last stop was not clean; checking the database');
    readiness.block(CHECKING);
    const problem = await quickCheck(file);
    if (problem !== null) throw new RefusedToStartError(`${CORRUPT} (${problem}); restore a backup: ${file}`);
    readiness.clear(CHECKING);
  }
  readiness.block(MIGRATING);
  const store = await openMigrated(file, clock, log);
  readiness.clear(MIGRATING);
  markRunning(file);
  if (!checkFirst) void checkInBackground(file, readiness, log);
  return store;
}

async function openMigrated(file: string, clock: Store['clock'], log: Log): Promise<Store> {
  try {
    const { applied, backup } = await migrateDatabase(file, clock());
    if (applied > 0) log.info({ applied, backup }, 'migrated');
    const store = openStore(file, clock);
    store.onSlowTransaction = (milliseconds) => log.warn({ milliseconds }, 'a transaction was slow');
    return store;
  } catch (error) {
    if (error instanceof NewerThanCodeError || error instanceof PragmaError) {
      throw new RefusedToStartError(`${error.message}: ${file}`);
    }
    const reason = error instanceof Error ? error.message : String(error);
    throw new RefusedToStartError(`the database cannot be opened (${reason}): ${file}`);
  }
}

/** A large file: it is served meanwhile, and readyz says what was found. */
async function checkInBackground(file: string, readiness: Readiness, log: Log): Promise<void> {
  const problem = await quickCheck(file).catch((error: unknown) => String(error));
  if (problem === null) return;
  readiness.block(CORRUPT);
  log.error({ problem }, CORRUPT);
}
