/** What a command of `countersign` is, and how it says that it cannot do what was asked. */
import { existsSync } from 'node:fs';
import { migrateDatabase } from '#db/migrate.ts';
import { environment, type Environment } from '#lib/server/kernel/environment.ts';
import { closeStore, openStore, type Store } from '#lib/server/kernel/store.ts';
import { wallClock } from '#lib/server/kernel/wall-clock.ts';

export type Command = {
  /** As in the usage text: `import FILE… [--dry-run]`. */
  usage: string;
  does: string;
  run: (args: string[]) => Promise<void>;
};

/** Ends the command with exit code 1 and this one line. */
export class CommandError extends Error {}

/** Runs `work` on the store of the environment's database, migrated if this code is newer. */
export async function withStore<T>(work: (store: Store, environment: Environment) => Promise<T>): Promise<T> {
  const settings = environment();
  const clock = wallClock(settings.clockFile ?? undefined);
  await migrateDatabase(settings.databaseFile, clock());
  const store = openStore(settings.databaseFile, clock);
  try {
    return await work(store, settings);
  } finally {
    await closeStore();
  }
}

/** The value after `--name`, taken out of `args`; undefined if it is not there. */
export function takeOption(args: string[], name: string): string | undefined {
  const at = args.indexOf(name);
  if (at === -1) return undefined;
  const [, value] = args.splice(at, 2);
  if (value === undefined) throw new CommandError(`${name} needs a value`);
  return value;
}

/** True if `--name` was given; it is taken out of `args`. */
export function takeFlag(args: string[], name: string): boolean {
  const at = args.indexOf(name);
  if (at === -1) return false;
  args.splice(at, 1);
  return true;
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

export function mustExist(file: string): void {
  if (!existsSync(file)) throw new CommandError(`${file}: there is no such file`);
}
