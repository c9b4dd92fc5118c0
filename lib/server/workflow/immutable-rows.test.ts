import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { testStore, type TestStore } from '../kernel/test-store.ts';
import { must, submittedStory, withSection, write } from '../kernel/test-story.ts';
import { approveStory } from './approve-story.ts';
import { publishStory } from './publish-story.ts';

describe('what was written stays as it was written, whatever SQL is sent', () => {
  let desk: TestStore;
  let connection: Sqlite.Database;

  beforeEach(async () => {
    desk = await testStore();
    await withSection(desk);
    const { storyId, hash } = await submittedStory(desk);
    must(await approveStory(desk.store, desk.cast.editor, { storyId, hash, note: '' }));
    must(await publishStory(desk.store, desk.cast.editor, { storyId, hash }));
    must(await write(desk, desk.cast.writer, storyId, { headline: 'Fifty herons' }));
    connection = new Sqlite(desk.store.database.file);
    connection.pragma('foreign_keys = OFF');
  });
  afterEach(async () => {
    connection.close();
    await desk.close();
  });

  /** The columns of a table, with some of them replaced by other SQL. */
  function columns(table: string, other: Record<string, string>): string {
    const names = connection.prepare(`SELECT name FROM pragma_table_info('${table}')`).pluck().all();
    return names.map((name) => other[String(name)] ?? `"${String(name)}"`).join(', ');
  }

  test.each(['audit_entries', 'revisions', 'approvals', 'publications'])(
    'no row of %s is taken out, or replaced by another',
    (table) => {
      for (const sql of [`DELETE FROM ${table}`, `INSERT OR REPLACE INTO ${table} SELECT * FROM ${table}`]) {
        expect(() => connection.exec(sql), sql).toThrow(/append-only|immutable|kept/);
      }
    },
  );

  test.each([
    ['an entry of the same hash', 'audit_entries', { seq: '(SELECT max(seq) + 1 FROM audit_entries)' }],
    ['a revision of the same number', 'revisions', { id: "'x' || id" }],
    ['a second live text of a story', 'publications', { id: "'x' || id" }],
  ])('%s replaces nothing', (_, table, other) => {
    const sql = `INSERT OR REPLACE INTO ${table} SELECT ${columns(table, other)} FROM ${table}`;
    expect(() => connection.exec(sql)).toThrow(/append-only|immutable/);
  });

  test.each([
    ['audit_entries', 'actor = NULL'],
    ['revisions', "snapshot = ''"],
    ['approvals', "note = 'another'"],
    ['publications', "body_html = ''"],
  ])('no row of %s is changed', (table, change) => {
    expect(() => connection.exec(`UPDATE ${table} SET ${change}`)).toThrow(/append-only|immutable/);
  });

  test('an approval and a publication are of the text that has their hash', () => {
    const newest = '(SELECT id FROM revisions ORDER BY number DESC LIMIT 1)';
    const approval = columns('approvals', { id: "'x'", revision_id: newest });
    expect(() => connection.exec(`INSERT INTO approvals SELECT ${approval} FROM approvals`)).toThrow(
      /an approval is of a text/,
    );
    const ended = columns('publications', { id: "'x'", revision_id: newest, ended_at: "'2026'" });
    expect(() => connection.exec(`INSERT INTO publications SELECT ${ended} FROM publications`)).toThrow(
      /no approval stands for this text/,
    );
  });
});
