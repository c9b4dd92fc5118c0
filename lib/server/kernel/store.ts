/**
 * What verbs and queries stand on: the database, the clock and the maker of ids. Opened once per
 * process and kept on globalThis, because Next instantiates a module up to four times in a process
 * and two writers would dead-lock each other (docs/decisions/005).
 */
import { randomBytes } from 'node:crypto';
import { openDatabase, type Database } from '#db/client.ts';
import type { Clock } from '#lib/domain/kernel/clock.ts';
import type { NewId } from '#lib/domain/kernel/ids.ts';

export type Store = {
  database: Database;
  clock: Clock;
  newId: NewId;
  /** Told of a transaction that kept the others waiting; the server writes it to the log. */
  onSlowTransaction?: (milliseconds: number) => void;
};

const KEY = Symbol.for('countersign');
type Process = { [KEY]?: Store };

export const randomId: NewId = () => randomBytes(16).toString('hex');

/** Opens the process's store; a second call with another file is a mistake and throws. */
export function openStore(file: string, clock: Clock): Store {
  const holder = globalThis as Process;
  if (holder[KEY]) {
    if (holder[KEY].database.file === file) return holder[KEY];
    throw new Error(`a store is open on ${holder[KEY].database.file}`);
  }
  const opened: Store = { database: openDatabase(file), clock, newId: randomId };
  holder[KEY] = opened;
  return opened;
}

/** The process's store; the server opens it before it serves anything. */
export function store(): Store {
  const opened = (globalThis as Process)[KEY];
  if (!opened) throw new Error('the store is not open yet');
  return opened;
}

export async function closeStore(): Promise<void> {
  const holder = globalThis as Process;
  const opened = holder[KEY];
  if (!opened) return;
  delete holder[KEY];
  await opened.database.close();
}
