import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { migrateDatabase, NewerThanCodeError } from './migrate.ts';

const NOW = '2026-11-23T09:00:00.000Z';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'countersign-migrate-'));
  file = path.join(folder, 'test.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function inFile<T>(work: (connection: Sqlite.Database) => T): T {
  const connection = new Sqlite(file);
  try {
    return work(connection);
  } finally {
    connection.close();
  }
}

describe('migrating', () => {
  test('makes a new file, and does nothing the second time', async () => {
    expect((await migrateDatabase(file, NOW)).applied).toBeGreaterThan(0);
    expect(await migrateDatabase(file, NOW)).toEqual({ applied: 0, backup: null });
  });

  test('copies a file that it is about to change', async () => {
    await migrateDatabase(file, NOW);
    // As if the last migration had not been applied: its triggers are gone, and so is its record.
    inFile((connection) => {
      const triggers = connection
        .prepare("select name from sqlite_master where type = 'trigger'")
        .pluck()
        .all() as string[];
      for (const name of triggers) connection.exec(`drop trigger ${name}`);
      connection.exec(
        'delete from __drizzle_migrations where created_at = (select max(created_at) from __drizzle_migrations)',
      );
    });
    const { applied, backup } = await migrateDatabase(file, NOW);
    expect(applied).toBe(1);
    expect(backup !== null && existsSync(backup)).toBe(true);
  });

  test('refuses a file that a newer release has written', async () => {
    await migrateDatabase(file, NOW);
    inFile((connection) =>
      connection.exec("insert into __drizzle_migrations (hash, created_at) values ('later', 9e15)"),
    );
    await expect(migrateDatabase(file, NOW)).rejects.toThrow(NewerThanCodeError);
  });
});

describe('the database itself refuses', () => {
  beforeEach(() => migrateDatabase(file, NOW));

  test('to change or remove an audit entry', () => {
    inFile((connection) => {
      connection.exec(
        "insert into audit_entries (seq, at, verb, object_kind, object, prev, hash) values (1, '', '', '', '', '', 'h')",
      );
      expect(() => connection.exec("update audit_entries set verb = 'x'")).toThrow(/append-only/);
      expect(() => connection.exec('delete from audit_entries')).toThrow(/append-only/);
    });
  });

  test('a word that is not in a vocabulary', () => {
    inFile((connection) => {
      const insert = (role: string) =>
        connection.exec(
          `insert into accounts (id, email, name, role, state, created_at) values ('${role}', '${role}@x', 'n', '${role}', 'active', '')`,
        );
      insert('editor');
      expect(() => insert('owner')).toThrow(/CHECK/);
    });
  });
});
