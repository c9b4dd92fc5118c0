import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { approveStory } from '#lib/server/workflow/approve-story.ts';
import { publishStory } from '#lib/server/workflow/publish-story.ts';
import { testStore, type TestStore } from '#lib/server/kernel/test-store.ts';
import { must, submittedStory, withSection } from '#lib/server/kernel/test-story.ts';
import { countersign, refusalLine } from './test-run.ts';

// Each command is a process of its own.
vi.setConfig({ testTimeout: 90_000 });

describe('countersign verify', () => {
  let desk: TestStore;

  beforeEach(async () => {
    desk = await testStore();
    await withSection(desk);
    const { storyId, hash } = await submittedStory(desk);
    must(await approveStory(desk.store, desk.cast.editor, { storyId, hash, note: 'Counted twice.' }));
    must(await publishStory(desk.store, desk.cast.editor, { storyId, hash }));
  });
  afterEach(() => desk.close());

  const run = () => countersign(desk.store.database.file, ['verify']);

  /** Somebody with the file in their hands, who first takes away the triggers. */
  function tamper(sql: string): void {
    const connection = new Sqlite(desk.store.database.file);
    connection.pragma('foreign_keys = OFF');
    const triggers = connection
      .prepare("select name from sqlite_master where type = 'trigger'")
      .pluck()
      .all();
    for (const name of triggers) connection.exec(`DROP TRIGGER "${String(name)}"`);
    expect(connection.prepare(sql).run().changes).toBeGreaterThan(0);
    connection.close();
  }

  test('what was signed verifies, and the counts are said', async () => {
    const { exit, out, err } = await run();
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out).toMatch(
      /checked \d+ audit entries, \d+ revisions, 1 approvals, 1 live stories\nall as it was signed/,
    );
  });

  test.each<[string, string, RegExp]>([
    [
      'one character of a revision',
      "UPDATE revisions SET snapshot = replace(snapshot, 'forty', 'fifty') WHERE snapshot LIKE '%forty%'",
      /revision [0-9a-f]{32}: its text is not the one that was hashed/,
    ],
    [
      'who did what in the log',
      `UPDATE audit_entries SET actor = '${'ca57'.padEnd(31, '0')}5' WHERE seq = 3`,
      /audit entry 3: its words are not the ones that were hashed/,
    ],
    [
      'an entry taken out of the log',
      'DELETE FROM audit_entries WHERE seq = 2',
      /audit entry 3: an entry before it is missing/,
    ],
    [
      'the note of an approval',
      "UPDATE approvals SET note = 'Not read.'",
      /approval [0-9a-f]{32}: it is not the one that was signed/,
    ],
    [
      'the name under an approval',
      `UPDATE approvals SET "by" = (SELECT id FROM accounts WHERE email LIKE 'editor2@%')`,
      /approval [0-9a-f]{32}: it is not the one that was signed/,
    ],
    [
      'an approval that is gone',
      'DELETE FROM approvals',
      /story [0-9a-f]{32}: what is live is not what was approved/,
    ],
    [
      'the printed page',
      "UPDATE publications SET body_html = replace(body_html, 'forty', 'fifty')",
      /story [0-9a-f]{32}: its page is not the one that was published/,
    ],
    [
      'an approval taken back behind the back of the page',
      "UPDATE approvals SET withdrawn_at = '2026-11-23T10:00:00.000Z'",
      /story [0-9a-f]{32}: what is live is not what was approved/,
    ],
    [
      'the address of what is live',
      "UPDATE publications SET slug = 'elsewhere'",
      /story [0-9a-f]{32}: what is live is not what was approved/,
    ],
    [
      'the hash that is live',
      `UPDATE publications SET hash = '${'0'.repeat(64)}'`,
      /story [0-9a-f]{32}: what is live is not what was approved/,
    ],
  ])('%s is found, and named', async (_, sql, words) => {
    tamper(sql);
    const line = refusalLine(await run());
    expect(line).toContain(`countersign verify: ${desk.store.database.file}: `);
    expect(line).toMatch(words);
  });

  test('entries swapped in place are found at the first of them', async () => {
    tamper(`UPDATE audit_entries SET
      (at, actor, verb, object_kind, object, before_hash, after_hash) =
        (SELECT at, actor, verb, object_kind, object, before_hash, after_hash
         FROM audit_entries AS other WHERE other.seq = 5 - audit_entries.seq)
      WHERE seq IN (2, 3)`);
    expect(refusalLine(await run())).toMatch(/audit entry 2: its words are not the ones that were hashed/);
  });
});
