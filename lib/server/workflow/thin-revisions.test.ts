import { asc, eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { auditEntries } from '#db/schema/audit.ts';
import { previewLinks, storyReads } from '#db/schema/stories-drafting.ts';
import { revisions } from '#db/schema/stories.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import { after, DAY, MINUTE } from '#lib/domain/kernel/clock.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { testStore, type TestStore } from '../kernel/test-store.ts';
import { must, onScreen, textInput, withSection, write } from '../kernel/test-story.ts';
import { contributorsOfRevision } from '../stories/contributor-queries.ts';
import { createStory } from '../stories/create-story.ts';
import { restoreRevision } from '../stories/restore-revision.ts';
import { saveDraft, saveFromEditor } from '../stories/save-draft.ts';
import { approveStory } from './approve-story.ts';
import { publishStory } from './publish-story.ts';
import { submitStory } from './submit-story.ts';
import { thinRevisions } from './thin-revisions.ts';
import { verifyDatabase } from './verify-database.ts';

let desk: TestStore;
let storyId: Id;
beforeEach(async () => {
  desk = await testStore();
  await withSection(desk);
  storyId = must(await createStory(desk.store, desk.cast.writer)).id;
});
afterEach(() => desk.close());

/** Saves one text after the other, a minute apart; their revisions. */
async function sitting(actor: Actor, ...headlines: string[]): Promise<Id[]> {
  const ids: Id[] = [];
  for (const headline of headlines) {
    desk.clock.advance(MINUTE);
    ids.push(must(await write(desk, actor, storyId, { headline })).revision.id);
  }
  return ids;
}

async function kept() {
  return desk.store.database.read
    .select()
    .from(revisions)
    .where(eq(revisions.storyId, storyId))
    .orderBy(asc(revisions.number));
}
const numbersKept = async () => (await kept()).map(({ number }) => number);

/** The next day, and so on until nothing is due any more. */
async function thin(): Promise<void> {
  desk.clock.advance(8 * DAY);
  await thinRevisions(desk.store, {});
}

async function contributorsOfAll(ids: readonly Id[]): Promise<string[][]> {
  const story = { id: storyId, createdBy: desk.cast.writer.id };
  const db = desk.store.database.read;
  return Promise.all(ids.map(async (id) => [...(await contributorsOfRevision(db, story, id))].sort()));
}

describe('thinning', () => {
  test('keeps what each sitting came to, and says so', async () => {
    await sitting(desk.cast.writer, 'a', 'ab', 'abc');
    desk.clock.advance(45 * MINUTE);
    await sitting(desk.cast.writer, 'abcd', 'abcde');
    await sitting(desk.cast.editor, 'x', 'xy');
    expect(await numbersKept()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    await thin();
    const left = await kept();
    expect(left.map(({ number }) => number)).toEqual([1, 4, 6, 8]);
    expect(left.map(({ parentId }) => parentId)).toEqual([null, ...left.slice(0, -1).map(({ id }) => id)]);
    const entries = await desk.store.database.read.select().from(auditEntries);
    expect(entries.at(-1)).toMatchObject({ verb: 'thin revisions', object: storyId, actor: null });
    expect((await verifyDatabase(desk.store)).faults).toEqual([]);
  });

  test('leaves alone what is younger than a week', async () => {
    await sitting(desk.cast.writer, 'a', 'ab', 'abc');
    desk.clock.advance(6 * DAY);
    await thinRevisions(desk.store, {});
    expect(await numbersKept()).toEqual([1, 2, 3, 4]);
  });

  test('keeps what was submitted, approved and live, read last and linked to', async () => {
    const { store, cast } = desk;
    await sitting(cast.writer, 'a', 'ab', 'abc');
    const { hash } = await onScreen(desk, cast.writer, storyId);
    must(await submitStory(store, cast.writer, { storyId, hash }));
    must(await approveStory(store, cast.editor, { storyId, hash, note: '' }));
    must(await publishStory(store, cast.editor, { storyId, hash }));
    const later = await sitting(cast.writer, 'b', 'bc', 'bcd', 'bcde', 'bcdef', 'bcdefg');
    const at = desk.clock.now();
    await store.database.write(async (tx) => {
      await tx
        .insert(storyReads)
        .values({ storyId, accountId: cast.checker.id, revisionId: later[1] ?? '', at });
      await tx.insert(previewLinks).values({
        ...{ id: 'a'.repeat(32), storyId, revisionId: later[3] ?? '', tokenHash: 'b'.repeat(64) },
        ...{ createdBy: cast.editor.id, createdAt: at, expiresAt: after(at, DAY) },
      });
    });
    await thin();
    expect(await numbersKept()).toEqual([1, 4, 6, 8, 10]);
    expect((await verifyDatabase(store)).faults).toEqual([]);
  });

  test('keeps what came back, and what a merge was made of', async () => {
    const { store, cast } = desk;
    const first = await sitting(cast.writer, 'a', 'ab', 'abc');
    const { base } = await onScreen(desk, cast.writer, storyId);
    must(await restoreRevision(store, cast.writer, { storyId, revisionId: first[0] ?? '', seen: base }));
    const second = await sitting(cast.writer, 'one', 'one two', 'one two three');
    const text = textInput({ headline: 'one', standfirst: 'Typed elsewhere.' });
    must(await saveDraft(store, cast.writer, { storyId, base: second[0] ?? '', text }));
    await sitting(cast.writer, 'end', 'the end');
    const before = await kept();
    expect(before.map(({ reason }) => reason).slice(4, 10)).toEqual([
      ...['restored', 'saved', 'saved', 'saved', 'set-aside', 'merged'],
    ]);
    await thin();
    // Gone: the step between, and the one before the last.
    expect(await numbersKept()).toEqual([1, 2, 4, 5, 6, 8, 9, 10, 12]);
  });

  test('keeps what an open editor stands on, until its page has been silent for a month', async () => {
    const { base } = await onScreen(desk, desk.cast.writer, storyId);
    const sender = { editor: 'e'.repeat(32), seq: 1, key: 'f'.repeat(32) };
    const input = { storyId, base, text: textInput({ headline: 'a' }) };
    must(await saveFromEditor(desk.store, desk.cast.writer, input, sender));
    await sitting(desk.cast.writer, 'ab', 'abc');
    await thin();
    expect(await numbersKept()).toEqual([1, 2, 4]);
    desk.clock.advance(30 * DAY);
    await thinRevisions(desk.store, {});
    expect(await numbersKept()).toEqual([1, 4]);
  });

  test('changes the contributors of nothing that is left', async () => {
    const { store, cast } = desk;
    await sitting(cast.editor2, 'a', 'ab', 'abc');
    await sitting(cast.editor, 'x');
    await sitting(cast.writer, 'y', 'yz');
    const { hash } = await onScreen(desk, cast.writer, storyId);
    must(await submitStory(store, cast.writer, { storyId, hash }));
    must(await approveStory(store, cast.admin, { storyId, hash, note: '' }));
    const [, base = ''] = await sitting(cast.editor2, 'yzz', 'yzzz', 'yzzzz');
    await sitting(cast.editor, 'v', 'vw');
    must(await saveDraft(store, cast.admin, { storyId, base, text: textInput({ headline: 'other' }) }));
    const before = await kept();
    const people = await contributorsOfAll(before.map(({ id }) => id));
    await thin();
    const left = (await kept()).map(({ id }) => id);
    expect(left.length).toBeLessThan(before.length);
    const wanted = before.flatMap(({ id }, at) => (left.includes(id) ? [people[at]] : []));
    expect(await contributorsOfAll(left)).toEqual(wanted);
  });
});
