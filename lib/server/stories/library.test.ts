import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { auditEntries } from '#db/schema/audit.ts';
import { media } from '#db/schema/media.ts';
import { sections } from '#db/schema/stories.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import { DAY } from '#lib/domain/kernel/clock.ts';
import type { PictureDescription } from '#lib/domain/media/input.ts';
import type { LibraryFilter } from '#lib/domain/media/library-filter.ts';
import { testStore, type TestStore } from '../kernel/test-store.ts';
import { must, submittedStory, withSection, write } from '../kernel/test-story.ts';
import { describePicture } from '../media/describe-picture.ts';
import { storePicture } from '../media/store-picture.ts';
import { smallPicture } from '../media/test-containers.ts';
import { bodyOf, testDarkroom, type TestDarkroom } from '../media/test-darkroom.ts';
import { approveStory } from '../workflow/approve-story.ts';
import { createStory } from './create-story.ts';
import { deletePicture } from './delete-picture.ts';
import { libraryForDesk, libraryPicture } from './library-queries.ts';

let desk: TestStore;
let room: TestDarkroom;
beforeEach(async () => {
  desk = await testStore();
  room = testDarkroom();
  await withSection(desk);
});
afterEach(async () => {
  await desk.close();
  room.close();
});

const lead = (hash: string) => ({
  media: hash,
  alt: 'A heron',
  caption: '',
  credit: '',
  focus: { x: 50, y: 50 },
});
const description = (hash: string, more: Partial<PictureDescription> = {}): PictureDescription => ({
  hash,
  alt: 'A heron',
  caption: '',
  credit: 'Robin',
  licence: 'CC BY 4.0',
  licenceUntil: null,
  focusX: 20,
  focusY: 80,
  ...more,
});

/** A row without a file behind it, for lists. */
async function row(number: number, values: Partial<typeof media.$inferInsert> = {}): Promise<string> {
  const hash = String(number).padStart(4, '0').padEnd(64, '0');
  await desk.store.database.write(async (tx) => {
    const added = { addedAt: desk.clock.now(), addedBy: desk.cast.writer.id };
    await tx
      .insert(media)
      .values({ hash, type: 'image/jpeg', width: 8, height: 6, bytes: 1, ...added, ...values });
  });
  return hash;
}
const list = async (filter: Partial<LibraryFilter>, actor: Actor = desk.cast.editor) =>
  (await libraryForDesk(desk.store, actor, filter)).items.map((picture) => picture.hash);
async function storyWith(hash: string, actor: Actor = desk.cast.writer): Promise<string> {
  const { id } = must(await createStory(desk.store, actor));
  must(await write(desk, actor, id, { lead: lead(hash) }));
  return id;
}

describe('the library', () => {
  test('is searched in name, alt text, caption and credit', async () => {
    const found = [
      await row(1, { name: 'heron.jpg' }),
      await row(2, { alt: 'A Heron' }),
      await row(3, { caption: 'Herons at dawn' }),
      await row(4, { credit: 'Heron Press' }),
    ];
    await row(5, { name: 'gull.jpg' });
    expect((await list({ search: 'heron' })).sort()).toEqual(found);
  });

  test('is narrowed to a type, and to licences that end or have ended', async () => {
    const png = await row(1, { type: 'image/png' });
    const [ended, today, soon, later] = [
      await row(2, { licenceUntil: '2026-11-22' }),
      await row(3, { licenceUntil: '2026-11-23' }),
      await row(4, { licenceUntil: '2026-12-23' }),
      await row(5, { licenceUntil: '2026-12-24' }),
    ];
    expect(await list({ type: 'image/png' })).toEqual([png]);
    expect(await list({ licence: 'expired' })).toEqual([ended]);
    expect(await list({ licence: 'expiring' })).toEqual([soon, today]);
    const { items } = await libraryForDesk(desk.store, desk.cast.checker);
    expect(items.map((picture) => [picture.hash, picture.licenceState])).toEqual([
      [later, 'valid'],
      [soon, 'expiring'],
      [today, 'expiring'],
      [ended, 'expired'],
      [png, 'none'],
    ]);
  });

  test.each(['newest', 'unused-first'] as const)('is read in pages, %s, each picture once', async (order) => {
    const hashes: string[] = [];
    for (let number = 1; number <= 95; number += 1) {
      hashes.push(await row(number));
      if (number % 2 === 0) desk.clock.advance(1_000);
    }
    for (const hash of [hashes[94], hashes[50], hashes[3]]) await storyWith(hash ?? '');
    const seen: string[] = [];
    let cursor: string | null = '';
    for (; cursor !== null;) {
      const page: Awaited<ReturnType<typeof libraryForDesk>> = await libraryForDesk(
        desk.store,
        desk.cast.editor,
        {
          order,
          cursor,
        },
      );
      seen.push(...page.items.map((picture) => picture.hash));
      cursor = page.next;
    }
    expect(new Set(seen).size).toBe(95);
    expect(seen).toHaveLength(95);
    const used = [94, 50, 3].map((index) => hashes[index]);
    expect(order === 'newest' ? seen[0] : seen.slice(-3)).toEqual(order === 'newest' ? hashes[94] : used);
    expect(await list({ unused: true })).not.toContain(used[0]);
  });

  test('says where a picture is shown, and names no story that the actor may not see', async () => {
    const hash = await row(1);
    const own = await storyWith(hash);
    await storyWith(hash, desk.cast.writer2);
    const replaced = await storyWith(hash, desk.cast.editor);
    must(await write(desk, desk.cast.editor, replaced, { lead: null }));
    const { storyId } = await submittedStory(desk, { lead: lead(hash) });
    const { hash: text } = await submittedStory(desk, { lead: lead(hash), headline: 'Another' });
    expect(text).not.toBe('');
    const seen = await libraryPicture(desk.store, desk.cast.writer, hash);
    expect(seen?.uses.hidden).toBe(2);
    expect(seen?.uses.stories.map((story) => story.id)).toEqual(expect.arrayContaining([own, storyId]));
    expect(seen?.uses.isInUse).toBe(true);
    const all = await libraryPicture(desk.store, desk.cast.editor, hash);
    expect(all?.uses.stories.find((story) => story.id === replaced)?.places).toEqual(['older']);
    expect(all?.uses.hidden).toBe(0);
  });
});

describe('what is said of a picture', () => {
  test('is changed by who added it and by editors, and is in the audit log', async () => {
    const hash = await row(1);
    expect(await describePicture(desk.store, desk.cast.writer2, description(hash))).toMatchObject({
      code: 'not-yours',
    });
    expect(await describePicture(desk.store, desk.cast.checker, description(hash))).toMatchObject({
      code: 'role',
    });
    must(await describePicture(desk.store, desk.cast.writer, description(hash)));
    must(
      await describePicture(desk.store, desk.cast.editor, description(hash, { licenceUntil: '2027-01-01' })),
    );
    const [picture] = (await libraryForDesk(desk.store, desk.cast.checker)).items;
    expect(picture).toMatchObject({ alt: 'A heron', focus: { x: 20, y: 80 }, licenceUntil: '2027-01-01' });
    const entries = await desk.store.database.read.select().from(auditEntries);
    expect(entries.filter((entry) => entry.verb === 'change media')).toHaveLength(2);
  });
});

describe('deleting a picture', () => {
  const remove = (hash: string, actor: Actor = desk.cast.writer) =>
    deletePicture(desk.store, actor, room.darkroom, { hash });

  async function stored(): Promise<string> {
    const upload = {
      body: bodyOf(await smallPicture('png')),
      name: '',
      signal: new AbortController().signal,
    };
    return must(await storePicture(desk.store, desk.cast.writer, room.darkroom, upload)).hash;
  }

  test('takes its rows and its files, and is in the audit log', async () => {
    const hash = await stored();
    expect(room.files()).toHaveLength(3);
    must(await remove(hash));
    expect([room.files(), await list({})]).toEqual([[], []]);
    expect(await remove(hash)).toMatchObject({ code: 'not-found' });
    const entries = await desk.store.database.read.select().from(auditEntries);
    expect(entries.at(-1)).toMatchObject({ verb: 'delete media', object: hash });
  });

  test('is refused while a working text shows it, and says which', async () => {
    const hash = await stored();
    const id = await storyWith(hash);
    expect(await remove(hash)).toMatchObject({
      code: 'in-use',
      uses: { stories: [{ id, places: ['working'] }], hidden: 0 },
    });
    must(await write(desk, desk.cast.writer, id, { lead: null }));
    must(await remove(hash));
    expect(room.files()).toEqual([]);
  });

  test('is refused while an approved text shows it, though the working one does not', async () => {
    const hash = await stored();
    const { storyId, hash: text } = await submittedStory(desk, { lead: lead(hash) });
    must(await approveStory(desk.store, desk.cast.editor, { storyId, hash: text, note: '' }));
    must(await write(desk, desk.cast.editor, storyId, { lead: null }));
    expect(await remove(hash)).toMatchObject({
      code: 'in-use',
      uses: { stories: [{ places: ['approved'] }] },
    });
    expect(room.files()).toHaveLength(3);
  });

  test('is refused while the template of a section shows it', async () => {
    const hash = await stored();
    const template = JSON.stringify({ type: 'doc', content: [{ type: 'image', attrs: { media: hash } }] });
    await desk.store.database.write(async (tx) => {
      await tx.update(sections).set({ template });
    });
    expect(await remove(hash)).toMatchObject({ code: 'in-use', uses: { templates: ['Nature'] } });
  });

  test('on its first day is for who added it alone', async () => {
    const hash = await stored();
    expect(await remove(hash, desk.cast.admin)).toMatchObject({ code: 'just-added' });
    desk.clock.advance(DAY);
    must(await remove(hash, desk.cast.admin));
  });
});
