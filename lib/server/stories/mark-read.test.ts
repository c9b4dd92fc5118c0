import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { revisions } from '#db/schema/stories.ts';
import { MINUTE } from '#lib/domain/kernel/clock.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { testStore, type TestStore } from '../kernel/test-store.ts';
import { must, paragraphs, submittedStory, withSection, write } from '../kernel/test-story.ts';
import { comparisonForDesk } from './compare-queries.ts';
import { createStory } from './create-story.ts';
import { markRead } from './mark-read.ts';
import { lastReadForDesk } from './reading-queries.ts';

describe('since I last read', () => {
  let desk: TestStore;
  let storyId: Id;
  beforeEach(async () => {
    desk = await testStore();
    await withSection(desk);
    storyId = (await submittedStory(desk)).storyId;
  });
  afterEach(() => desk.close());

  const idOf = async (number: number) => {
    const rows = await desk.store.database.read
      .select()
      .from(revisions)
      .where(eq(revisions.storyId, storyId));
    return rows.find((row) => row.number === number)?.id ?? '';
  };
  const read = async (number: number, actor = desk.cast.editor) =>
    markRead(desk.store, actor, { storyId, revisionId: await idOf(number) });
  const since = (actor = desk.cast.editor) => lastReadForDesk(desk.store, actor, storyId);

  it('leads from the sitting before, and stays there while this one lasts', async () => {
    expect(await since()).toBeNull();
    must(await read(2));
    desk.clock.advance(60 * MINUTE);
    must(await write(desk, desk.cast.editor2, storyId, { document: paragraphs('Fifty.') }));
    expect(await since()).toBe(2);
    must(await read(3));
    must(await read(3));
    expect(await since()).toBe(2);
    desk.clock.advance(31 * MINUTE);
    expect(await since()).toBe(3);
    // An old tab reports late: nothing goes back.
    must(await read(2));
    desk.clock.advance(31 * MINUTE);
    expect(await since()).toBe(3);
  });

  it('counts what the person saved themselves as read, once the sitting is over', async () => {
    expect(await since(desk.cast.writer)).toBeNull();
    desk.clock.advance(31 * MINUTE);
    expect(await since(desk.cast.writer)).toBe(2);
  });

  it('is a matter of each person, and of nobody who may not see the story', async () => {
    must(await read(2));
    expect(await since(desk.cast.editor2)).toBeNull();
    expect(await read(2, desk.cast.writer2)).toMatchObject({ code: 'not-found' });
    expect(await since(desk.cast.writer2)).toBeNull();
    const other = must(await createStory(desk.store, desk.cast.editor)).id;
    const input = { storyId: other, revisionId: await idOf(2) };
    expect(await markRead(desk.store, desk.cast.editor, input)).toMatchObject({ code: 'not-found' });
  });

  it('is a side of a comparison, as are the other words', async () => {
    must(await read(1));
    desk.clock.advance(60 * MINUTE);
    const compare = (from: 'read' | 'live' | 'approved' | 'before' | number, to: 'working' | number) =>
      comparisonForDesk(desk.store, desk.cast.editor, storyId, { from, to });
    const numbers = async (...asked: Parameters<typeof compare>) => {
      const found = await compare(...asked);
      return [found?.from?.ref.number ?? null, found?.to?.ref.number ?? null];
    };
    expect(await numbers('read', 'working')).toEqual([1, 2]);
    expect(await numbers('before', 'working')).toEqual([1, 2]);
    expect(await numbers('before', 1)).toEqual([null, 1]);
    expect(await numbers('live', 'working')).toEqual([null, 2]);
    expect(await numbers('approved', 'working')).toEqual([null, 2]);
    expect(await numbers(2, 1)).toEqual([2, 1]);
    expect(await numbers(9, 'working')).toEqual([null, 2]);
    expect(await comparisonForDesk(desk.store, desk.cast.writer2, storyId, { from: 1, to: 2 })).toBeNull();
  });
});
