import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

const MIGRATIONS = path.join(import.meta.dirname, 'migrations');
const HASH = 'ab'.repeat(32);
const ROWS_OF_THE_FIRST_RELEASE = `
  insert into accounts (id, email, name, role, state, created_at) values ('p', 'p@x', 'P', 'writer', 'active', '');
  insert into media (hash, type, width, height, bytes, added_at) values ('${HASH}', 'image/png', 1, 1, 1, '');
  pragma foreign_keys = off;
  insert into stories (id, created_at, created_by, review, publication, sensitivity, working_revision_id,
    headline, slug, changed_at, changed_by) values ('s', '', 'p', 'draft', 'none', 'normal', 'r2', '', '', '', 'p');
  insert into revisions values ('r1', 's', 1, null, 'h1', '{}', 'created', 'p', '');
  insert into revisions values ('r2', 's', 2, 'r1', 'h2', '{"media":"${HASH}"}', 'saved', 'p', '');
  insert into jobs (id, kind, payload, state, due_at, created_at) values ('j', 'send-mail', '{}', 'queued', '', '');
`;

/** A folder with the two migrations that the first release was shipped with. */
function firstRelease(target: string): string {
  cpSync(MIGRATIONS, target, { recursive: true });
  const journal = path.join(target, 'meta', '_journal.json');
  const { entries, ...rest } = JSON.parse(readFileSync(journal, 'utf8')) as { entries: unknown[] }; // drizzle-kit's
  writeFileSync(journal, JSON.stringify({ ...rest, entries: entries.slice(0, 2) }));
  return target;
}

describe('migrating', () => {
  test('makes a new file, and does nothing the second time', async () => {
    expect((await migrateDatabase(file, NOW)).applied).toBeGreaterThan(0);
    expect(await migrateDatabase(file, NOW)).toEqual({ applied: 0, backup: null });
  });

  test('brings a file of the first release to this one: a copy first, every row kept, every guard back', async () => {
    await migrateDatabase(file, NOW, firstRelease(path.join(folder, 'first-release')));
    inFile((connection) => connection.exec(ROWS_OF_THE_FIRST_RELEASE));
    const { applied, backup } = await migrateDatabase(file, NOW);
    expect(applied).toBe(readdirSync(MIGRATIONS).filter((name) => name.endsWith('.sql')).length - 2);
    expect(backup !== null && existsSync(backup)).toBe(true);
    inFile((connection) => {
      const all = (sql: string) => connection.prepare(sql).raw().all();
      expect(all('select id, parent_id, reason from revisions order by number')).toEqual([
        ['r1', null, 'created'],
        ['r2', 'r1', 'saved'],
      ]);
      expect(all('select id, kind, state from jobs')).toEqual([['j', 'send-mail', 'queued']]);
      expect(all('select media_hash, revision_id from media_uses')).toEqual([[HASH, 'r2']]);
      expect(all('pragma foreign_key_check')).toEqual([]);
      for (const sql of ["update revisions set hash = 'x'", 'delete from revisions']) {
        expect(() => connection.exec(sql)).toThrow(/immutable|kept/);
      }
      expect(() =>
        connection.exec(`insert into approvals select 'a', 's', 'r1', 'other', 'approver', '', 'p',
        '', 'd', null, null`),
      ).toThrow(/an approval is of a text/);
    });
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
