import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { stories } from '#db/schema/stories.ts';
import { createStory } from '#lib/server/stories/create-story.ts';
import { testStore, type TestStore } from '#lib/server/kernel/test-store.ts';
import { must } from '#lib/server/kernel/test-story.ts';
import { markRunning, markStopped } from '#server/stop-marker.ts';
import { countersign, refusalLine } from './test-run.ts';

// Each command is a process of its own.
vi.setConfig({ testTimeout: 90_000 });

describe('countersign backup and restore', () => {
  let desk: TestStore;
  let folder: string;
  let file: string;

  beforeEach(async () => {
    desk = await testStore();
    folder = mkdtempSync(path.join(tmpdir(), 'countersign-backup-'));
    file = desk.store.database.file;
  });
  afterEach(async () => {
    await desk.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const run = (...args: string[]) => countersign(file, args);

  async function storiesIn(databaseFile: string): Promise<number> {
    const database = openDatabase(databaseFile);
    const rows = await database.read.select().from(stories);
    await database.close();
    return rows.length;
  }

  test('a backup is whole while the database is open and written to', async () => {
    await createStory(desk.store, desk.cast.writer);
    let isWriting = true;
    const writing = (async () => {
      while (isWriting) {
        await createStory(desk.store, desk.cast.writer);
        // The driver is synchronous: without a pause nothing else would ever be heard.
        await sleep(1);
      }
    })();
    const copy = path.join(folder, 'copy.db');
    const { exit, out } = await run('backup', copy);
    isWriting = false;
    await writing;
    expect({ exit, out }).toEqual({ exit: 0, out: `${copy}: a sound copy of ${file}\n` });
    expect(await storiesIn(copy)).toBeGreaterThanOrEqual(1);
    expect((await countersign(copy, ['verify'])).exit).toBe(0);
  });

  test('a backup never overwrites', async () => {
    const copy = path.join(folder, 'copy.db');
    writeFileSync(copy, 'dear to somebody');
    expect(refusalLine(await run('backup', copy))).toContain(`${copy}: exists already`);
    expect(readFileSync(copy, 'utf8')).toBe('dear to somebody');
  });

  test('there is nothing to back up where there is no database', async () => {
    const missing = path.join(folder, 'missing.db');
    const copy = path.join(folder, 'copy.db');
    expect(refusalLine(await countersign(missing, ['backup', copy]))).toContain('there is no such file');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('restore puts the backup in place and keeps what was there', async () => {
    must(await createStory(desk.store, desk.cast.writer));
    const copy = path.join(folder, 'copy.db');
    expect((await run('backup', copy)).exit).toBe(0);
    must(await createStory(desk.store, desk.cast.writer));
    must(await createStory(desk.store, desk.cast.writer));
    await desk.store.database.close();
    const { exit, out } = await run('restore', copy);
    expect(exit).toBe(0);
    const kept = /^(.+): the database that was there before$/m.exec(out)?.[1] ?? '';
    expect(await storiesIn(file)).toBe(1);
    expect(await storiesIn(kept)).toBe(3);
    expect((await run('verify')).exit).toBe(0);
    // Opened again, so that what follows each test can close it.
    desk.store.database = openDatabase(file);
  });

  test.each([
    ['a text', Buffer.from('this is no database at all, whatever its name says')],
    ['an empty file', Buffer.alloc(0)],
  ])('%s is not restored, and nothing is touched', async (_, bytes) => {
    const bad = path.join(folder, 'bad.db');
    writeFileSync(bad, bytes);
    const before = readFileSync(file);
    expect(refusalLine(await run('restore', bad))).toMatch(/bad\.db: .*; nothing was changed$/);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(existsSync(bad)).toBe(true);
  });

  test('a damaged backup is not restored', async () => {
    for (let number = 0; number < 60; number += 1) must(await createStory(desk.store, desk.cast.writer));
    const copy = path.join(folder, 'copy.db');
    expect((await run('backup', copy)).exit).toBe(0);
    const bytes = readFileSync(copy);
    writeFileSync(copy, bytes.fill(0xa5, 8_192, 8_192 + 40_960));
    expect(refusalLine(await run('restore', copy))).toMatch(/copy\.db: .*; nothing was changed$/);
  });

  test('restore refuses while a process serves the file', async () => {
    const copy = path.join(folder, 'copy.db');
    expect((await run('backup', copy)).exit).toBe(0);
    // As the server marks it; this very process is one that is alive.
    markRunning(file);
    const refused = await run('restore', copy);
    markStopped(file);
    expect(refusalLine(refused)).toContain('stop the server, then restore');
    expect((await run('restore', copy)).exit).toBe(0);
  });

  test('a copy is one file, for nobody else to read', async () => {
    const copy = path.join(folder, 'copy.db');
    expect((await run('backup', copy)).exit).toBe(0);
    expect(readdirSync(folder)).toEqual(['copy.db']);
    expect(statSync(copy).mode & 0o777).toBe(0o600);
  });
});
