import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { encodeCursor, parseCursor } from '#lib/domain/kernel/cursor.ts';
import { testStore, type TestStore } from '../kernel/test-store.ts';
import { must, submittedStory, textInput, withSection } from '../kernel/test-story.ts';
import { approveStory } from '../workflow/approve-story.ts';
import { publishStory } from '../workflow/publish-story.ts';
import { archiveStory } from './archive-story.ts';
import { createStory, importStory } from './create-story.ts';
import { storiesForDesk, type StoryFilter } from './desk-queries.ts';
import { sectionForReader } from './reader-queries.ts';

let desk: TestStore;
beforeEach(async () => {
  desk = await testStore();
  await withSection(desk);
});
afterEach(() => desk.close());

async function drafts(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let number = 1; number <= count; number += 1) {
    const text = textInput({ headline: `Heron ${number}`, slug: `heron-${number}` });
    ids.push(must(await importStory(desk.store, desk.cast.writer, { text })).id);
    // Every third change falls on the same instant as the one before: ids decide.
    if (number % 3 !== 0) desk.clock.advance(1_000);
  }
  return ids;
}

async function allPages(filter: StoryFilter = {}): Promise<string[][]> {
  const pages: string[][] = [];
  let cursor: string | undefined;
  do {
    const page = await storiesForDesk(desk.store, desk.cast.editor, { ...filter, cursor });
    pages.push(page.items.map((story) => story.id));
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return pages;
}

describe('the desk’s list', () => {
  test('goes on where it stopped: every story once, none left out', async () => {
    const ids = await drafts(65);
    const pages = await allPages();
    expect(pages.map((page) => page.length)).toEqual([30, 30, 5]);
    expect(pages.flat().sort()).toEqual([...ids].sort());
  });

  test('is not shifted by a story that comes in while somebody reads on', async () => {
    await drafts(40);
    const first = await storiesForDesk(desk.store, desk.cast.editor, {});
    must(await createStory(desk.store, desk.cast.writer2));
    const second = await storiesForDesk(desk.store, desk.cast.editor, { cursor: first.next ?? '' });
    const seen = new Set(first.items.map((story) => story.id));
    expect(second.items.filter((story) => seen.has(story.id))).toEqual([]);
    expect(second.items).toHaveLength(10);
  });

  test('is narrowed by state, section, person, words of the headline and the archive', async () => {
    const [first = ''] = await drafts(3);
    const { storyId } = await submittedStory(desk, { headline: '100 % of herons_', slug: 'all-of-them' });
    const count = async (filter: StoryFilter) => (await allPages(filter)).flat().length;
    expect(await count({ review: 'submitted' })).toBe(1);
    expect(await count({ section: 'nature' })).toBe(4);
    expect(await count({ section: 'nowhere' })).toBe(0);
    expect(await count({ person: desk.cast.writer.id })).toBe(4);
    expect(await count({ person: desk.cast.writer2.id })).toBe(0);
    expect(await count({ search: 'heron 2' })).toBe(1);
    // A person who types a wildcard means the sign.
    expect(await count({ search: '% of' })).toBe(1);
    expect(await count({ search: 'n_' })).toBe(0);
    expect(await count({ search: 's_' })).toBe(1);
    must(await archiveStory(desk.store, desk.cast.editor, { storyId: first }));
    expect(await count({})).toBe(3);
    expect(await allPages({ archived: true })).toEqual([[first]]);
    expect((await allPages({ review: 'submitted' })).flat()).toEqual([storyId]);
  });

  test('shows a writer their own, and a checker nothing that is still a draft', async () => {
    await drafts(2);
    const { storyId } = await submittedStory(desk, { slug: 'to-read' });
    const seenBy = async (member: 'writer' | 'writer2' | 'checker') =>
      (await storiesForDesk(desk.store, desk.cast[member], {})).items.map((story) => story.id);
    expect(await seenBy('writer')).toHaveLength(3);
    expect(await seenBy('writer2')).toEqual([]);
    expect(await seenBy('checker')).toEqual([storyId]);
  });
});

test('a section goes on over pages, newest first, every story once', async () => {
  for (let number = 1; number <= 23; number += 1) {
    const submitted = await submittedStory(desk, { headline: `Heron ${number}`, slug: `heron-${number}` });
    must(await approveStory(desk.store, desk.cast.editor, { ...submitted, note: '' }));
    must(await publishStory(desk.store, desk.cast.editor, submitted));
    desk.clock.advance(1_000);
  }
  const first = await sectionForReader(desk.store, 'nature');
  const second = await sectionForReader(desk.store, 'nature', first?.stories.next ?? '');
  const headlines = [first, second].flatMap(
    (page) => page?.stories.items.map((story) => story.headline) ?? [],
  );
  expect(headlines).toEqual(Array.from({ length: 23 }, (_, index) => `Heron ${23 - index}`));
  expect(second?.stories.next).toBeNull();
});

test('a cursor that is none begins the list anew', () => {
  const cursor = { at: '2026-11-23T09:00:00.000Z', id: 'a'.repeat(32) };
  expect(parseCursor(encodeCursor(cursor))).toEqual(cursor);
  for (const bad of ['', 'x', '1', `${'z'.repeat(10)}-${'a'.repeat(32)}`, `1-${'g'.repeat(32)}`, '1-a;--']) {
    expect(parseCursor(bad)).toBeNull();
  }
});
