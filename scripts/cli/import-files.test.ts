import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { accounts } from '#db/schema/auth.ts';
import { auditEntries } from '#db/schema/audit.ts';
import { stories } from '#db/schema/stories.ts';
import { castEmail, testStore, type TestStore } from '#lib/server/kernel/test-store.ts';
import { countersign, refusalLine } from './test-run.ts';

const STORY = path.join('scripts', 'seed', 'import', 'story-cold-water-swimming.txt');

// Each command is a process of its own.
vi.setConfig({ testTimeout: 90_000 });

describe('countersign import', () => {
  let desk: TestStore;
  let folder: string;

  beforeEach(async () => {
    desk = await testStore();
    folder = mkdtempSync(path.join(tmpdir(), 'countersign-import-'));
  });
  afterEach(async () => {
    await desk.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const run = (...args: string[]) => countersign(desk.store.database.file, ['import', ...args]);
  const saved = () => desk.store.database.read.select().from(stories);

  function fileOf(name: string, bytes: string | Uint8Array): string {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    return file;
  }

  test('a text file becomes a draft, and what was guessed is said', async () => {
    const { exit, out } = await run(STORY);
    expect(exit).toBe(0);
    const [story, ...more] = await saved();
    expect(more).toEqual([]);
    expect(story).toMatchObject({ createdBy: desk.cast.admin.id, review: 'draft', publication: 'none' });
    expect(out).toContain(`${STORY}: “${story?.headline}” is a draft now, as ${desk.cast.admin.name}`);
    expect(out).toMatch(/line 1: The first line is the headline/);
    const log = await desk.store.database.read.select().from(auditEntries);
    expect(log.map(({ verb, actor }) => ({ verb, actor }))).toContainEqual({
      verb: 'import',
      actor: desk.cast.admin.id,
    });
  });

  test('a dry run prints the draft as Markdown and saves nothing', async () => {
    const { exit, out } = await run(STORY, '--dry-run');
    expect(exit).toBe(0);
    expect(out).toMatch(/^# /m);
    expect(out).toMatch(/^## /m);
    expect(await saved()).toEqual([]);
  });

  test('several files are several drafts, of the account that is named', async () => {
    const one = fileOf('one.md', '# One\n\nFirst.\n');
    const two = fileOf('two.txt', 'Two\n\nSecond.\n');
    expect(await run(one, two, '--as', castEmail('writer'))).toMatchObject({ exit: 0 });
    const made = await saved();
    expect(made.map(({ headline }) => headline).sort()).toEqual(['One', 'Two']);
    expect(made.every(({ createdBy }) => createdBy === desk.cast.writer.id)).toBe(true);
  });

  test.each<[string, string, string | Uint8Array, RegExp]>([
    ['an empty file', 'empty.txt', '', /there is nothing in it/],
    ['blanks only', 'blank.txt', ' \n\n \n', /there is nothing in it/],
    ['a picture', 'picture.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 0xff), /it is not text/],
    ['3 MB', 'long.txt', 'word '.repeat(600_000), /it is larger than 2 MB/],
    ['Latin-1', 'latin.txt', Buffer.from('Un été à la mer\n', 'latin1'), /it is not UTF-8/],
    ['another kind', 'story.docx', 'Headline\n', /only \.txt and \.md files/],
  ])('%s is refused by name and reason', async (_, name, bytes, reason) => {
    const file = fileOf(name, bytes);
    const line = refusalLine(await run(file));
    expect(line).toContain(`countersign import: ${file}: `);
    expect(line).toMatch(reason);
    expect(await saved()).toEqual([]);
  });

  test('a missing file and a folder are refused by name', async () => {
    const missing = path.join(folder, 'missing.txt');
    expect(refusalLine(await run(missing))).toContain(`${missing}: there is no such file`);
    const directory = path.join(folder, 'folder.txt');
    mkdirSync(directory);
    expect(refusalLine(await run(directory))).toContain(`${directory}: it is not a file`);
  });

  test('one bad file among good ones leaves nothing half imported', async () => {
    const good = fileOf('good.txt', 'Good\n\nA paragraph.\n');
    const bad = fileOf('bad.txt', Uint8Array.of(0, 1, 2));
    expect(refusalLine(await run(good, bad))).toContain(`${bad}: `);
    expect(await saved()).toEqual([]);
  });

  test.each([
    ['nobody', 'nobody@desk.test', /no active account/],
    ['somebody suspended', castEmail('suspended'), /no active account/],
    ['a checker, who may not write', castEmail('checker'), /refused \(role\)/],
    ['no address at all', 'somebody', /not an e-mail address/],
  ])('as %s nothing is saved', async (_, address, reason) => {
    expect(refusalLine(await run(STORY, '--as', address))).toMatch(reason);
    expect(await saved()).toEqual([]);
  });

  test('without an admin it says how to name an account', async () => {
    await desk.store.database.write(async (tx) => {
      await tx.update(accounts).set({ state: 'suspended' }).where(eq(accounts.role, 'admin'));
    });
    expect(refusalLine(await run(STORY))).toMatch(/create-admin.*--as/);
  });

  test('without a file it says that it needs one', async () => {
    expect(refusalLine(await run('--dry-run'))).toBe('countersign import: import needs a FILE');
  });
});
