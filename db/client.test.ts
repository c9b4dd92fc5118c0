import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { sql } from 'drizzle-orm';
import { integer, sqliteTable } from 'drizzle-orm/sqlite-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { assertPragmas, openConnection, openDatabase, PragmaError, type Database } from './client.ts';

const counters = sqliteTable('counters', { value: integer('value').notNull() });

let folder: string;
let file: string;
let database: Database;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'countersign-db-'));
  file = path.join(folder, 'test.db');
  const connection = openConnection(file, 'writer');
  connection.exec('create table counters (value integer not null); insert into counters values (0)');
  connection.close();
  database = openDatabase(file);
});
afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const increment = (by = 1) =>
  database.write(async (tx) => {
    const [row] = await tx.select().from(counters);
    // Something else gets its turn between the read and the write, as it does in a verb.
    await new Promise((resolve) => setImmediate(resolve));
    await tx.update(counters).set({ value: (row?.value ?? 0) + by });
  });

const value = async () => (await database.read.select().from(counters))[0]?.value;

describe('every connection', () => {
  test.each(['reader', 'writer'] as const)('%s has the pragmas that keep a promise', (kind) => {
    const connection = openConnection(file, kind);
    const settings = ['journal_mode', 'synchronous', 'foreign_keys', 'trusted_schema', 'secure_delete'];
    expect(settings.map((name) => connection.pragma(name, { simple: true }))).toEqual(['wal', 2, 1, 0, 1]);
    connection.close();
  });

  test('with a wrong pragma is refused, named and closed', () => {
    const connection = new Sqlite(file);
    connection.pragma('synchronous = NORMAL');
    expect(() => assertPragmas(connection)).toThrow(PragmaError);
    expect(connection.open).toBe(false);
    const other = new Sqlite(file);
    other.pragma('synchronous = FULL');
    expect(() => assertPragmas(other)).toThrow(/foreign_keys|trusted_schema/);
  });
});

describe('the one writer', () => {
  test('runs transactions one after another, whatever they await', async () => {
    await Promise.all(Array.from({ length: 50 }, () => increment()));
    expect(await value()).toBe(50);
  });

  test('rolls back what throws, and goes on', async () => {
    const failing = database.write(async (tx) => {
      await tx.update(counters).set({ value: 99 });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await increment();
    expect(await value()).toBe(1);
  });

  test('waits for another process without blocking the event loop', async () => {
    const other = new Sqlite(file);
    other.exec('begin immediate');
    let turns = 0;
    const ticking = setInterval(() => (turns += 1), 10);
    const waiting = increment();
    await new Promise((resolve) => setTimeout(resolve, 400));
    other.exec('commit');
    other.close();
    await waiting;
    clearInterval(ticking);
    expect(await value()).toBe(1);
    // Each try blocks for 50 ms at most; a long busy_timeout would have let nothing through.
    expect(turns).toBeGreaterThan(3);
  });

  test('shows its commits, and those of other connections, in dataVersion', async () => {
    const before = database.dataVersion();
    await increment();
    const own = database.dataVersion();
    expect(own).not.toBe(before);
    const other = new Sqlite(file);
    other.exec('update counters set value = 7');
    other.close();
    expect(database.dataVersion()).not.toBe(own);
  });

  test('hands its connection out between transactions only', async () => {
    const both = Promise.all([
      increment(),
      database.exclusive((connection) => connection.inTransaction),
      increment(),
    ]);
    expect((await both)[1]).toBe(false);
  });
});

test('a reader cannot write', async () => {
  const connection = openConnection(file, 'reader');
  expect(() => connection.exec('update counters set value = 5')).toThrow(/readonly/);
  connection.close();
  expect(await database.read.select({ one: sql<number>`1` }).from(counters)).toEqual([{ one: 1 }]);
});
