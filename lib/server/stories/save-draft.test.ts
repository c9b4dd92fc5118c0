import { asc, eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { revisions } from '#db/schema/stories.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import type { StoryTextInput } from '#lib/domain/stories/input.ts';
import { randomId } from '../kernel/store.ts';
import { testStore, type TestStore } from '../kernel/test-store.ts';
import { must, onScreen, paragraphs, textInput, withSection } from '../kernel/test-story.ts';
import { verifyDatabase } from '../workflow/verify-database.ts';
import { contributorsOfRevision } from './contributor-queries.ts';
import { createStory } from './create-story.ts';
import type { Late, Merged, Saved } from './save-answer.ts';
import { saveDraft, saveFromEditor } from './save-draft.ts';

let desk: TestStore;
let storyId: Id;
beforeEach(async () => {
  desk = await testStore();
  await withSection(desk);
  storyId = must(await createStory(desk.store, desk.cast.writer)).id;
});
afterEach(() => desk.close());

type Request = { base: Id; seq: number; key: Id; text: StoryTextInput };

/** An editor open in a browser; `lose` sends and never hears the answer. */
async function openEditor(actor: Actor) {
  const editor = randomId();
  let seq = 0;
  const open = { base: (await onScreen(desk, actor, storyId)).base };
  const put = async (request: Request) => {
    const { base, text, ...rest } = request;
    return must(await saveFromEditor(desk.store, actor, { storyId, base, text }, { editor, ...rest }));
  };
  const request = (...texts: string[]): Request => ({
    base: open.base,
    seq: (seq += 1),
    key: randomId(),
    text: textInput({ document: paragraphs(...texts) }),
  });
  return {
    id: editor,
    open,
    put,
    request,
    async type(...texts: string[]): Promise<Saved | Merged> {
      const answer = await put(request(...texts));
      if (answer.kind === 'late') throw new Error('late');
      open.base = answer.revision.id;
      return answer;
    },
    async lose(...texts: string[]): Promise<Saved | Merged | Late> {
      return put(request(...texts));
    },
  };
}

async function allRevisions() {
  return desk.store.database.read
    .select()
    .from(revisions)
    .where(eq(revisions.storyId, storyId))
    .orderBy(asc(revisions.number));
}

async function workingWords(): Promise<string> {
  const { story } = await onScreen(desk, desk.cast.editor, storyId);
  return JSON.stringify(story.text.document);
}

describe('one editor alone', () => {
  test('goes on from its own text although no answer reaches it', async () => {
    const editor = await openEditor(desk.cast.writer);
    const kinds = [];
    for (const text of ['a', 'ab', 'abc', 'abcd']) kinds.push((await editor.lose(text)).kind);
    expect(kinds).toEqual(['saved', 'saved', 'saved', 'saved']);
    expect((await allRevisions()).map(({ reason }) => reason)).toEqual([
      'created',
      'saved',
      'saved',
      'saved',
      'saved',
    ]);
    expect(await workingWords()).toContain('"abcd"');
  });

  test('is answered the same when the same request comes again, and nothing is written', async () => {
    const editor = await openEditor(desk.cast.writer);
    const request = editor.request('They counted forty.');
    const first = await editor.put(request);
    desk.clock.advance(5_000);
    expect(await editor.put(request)).toEqual(first);
    expect(await allRevisions()).toHaveLength(2);
  });

  test('changes nothing with a request that was overtaken', async () => {
    const editor = await openEditor(desk.cast.writer);
    const slow = editor.request('They');
    const quick = editor.request('They counted forty.');
    expect((await editor.put(quick)).kind).toBe('saved');
    expect(await editor.put(slow)).toEqual({ kind: 'late' });
    expect(await workingWords()).toContain('They counted forty.');
    expect(await allRevisions()).toHaveLength(2);
  });

  test('writes no revision for a text that is there already', async () => {
    const editor = await openEditor(desk.cast.writer);
    const once = await editor.type('They counted forty.');
    const again = await editor.type('They counted forty.');
    expect(again).toMatchObject({ kind: 'saved', changed: false, revision: { id: once.revision.id } });
  });
});

describe('two editors', () => {
  test('keep what both wrote, and what was sent stays a revision of its own', async () => {
    const mine = await openEditor(desk.cast.writer);
    await mine.type('One.', 'Two.', 'Three.');
    const theirs = await openEditor(desk.cast.editor);
    await theirs.type('One, changed.', 'Two.', 'Three.');
    const merged = await mine.type('One.', 'Two.', 'Three, changed.');
    expect(merged).toMatchObject({
      kind: 'merged',
      conflicts: [],
      revision: { reason: 'merged', number: 5, author: { name: desk.cast.writer.name } },
      mine: { reason: 'set-aside', number: 4 },
      theirs: { reason: 'saved', number: 3, author: { name: desk.cast.editor.name } },
    });
    expect(merged.kind === 'merged' && JSON.stringify(merged.text)).toBe(
      JSON.stringify((await onScreen(desk, desk.cast.editor, storyId)).story.text),
    );
    expect(await workingWords()).toMatch(/One, changed\..*Two\..*Three, changed\./);
    expect((await verifyDatabase(desk.store)).faults).toEqual([]);
  });

  test('are told where both changed the same words, however often answers are lost', async () => {
    const mine = await openEditor(desk.cast.writer);
    await mine.type('The sea was cold that day.');
    const theirs = await openEditor(desk.cast.editor);
    await theirs.type('The sea was warm that day.');
    const conflict = { part: 'body', at: 0 };
    const request = mine.request('The sea was grey that day.');
    const first = await mine.put(request);
    expect(first).toMatchObject({ kind: 'merged', conflicts: [conflict] });
    expect(await mine.put(request)).toEqual(first);
    const second = await mine.lose('The sea was grey that day.', 'And more.');
    expect(second).toMatchObject({ kind: 'merged', conflicts: [conflict] });
    const third = await mine.lose('The sea was grey that day.', 'And more, and more.');
    expect(third).toMatchObject({ kind: 'merged', conflicts: [conflict] });
    expect(await workingWords()).toMatch(/warm.*grey.*And more, and more\./);
    expect(JSON.stringify(third).match(/And more, and more/g)).toHaveLength(1);
  });

  test('get the newer text when they typed nothing themselves', async () => {
    const mine = await openEditor(desk.cast.writer);
    await mine.type('One.');
    const theirs = await openEditor(desk.cast.editor);
    const { revision } = await theirs.type('One.', 'Two.');
    const answer = await mine.type('One.');
    expect(answer).toMatchObject({ kind: 'merged', revision: { id: revision.id }, conflicts: [] });
    expect(await allRevisions()).toHaveLength(3);
  });

  test('cannot pass for one another: an editor’s id gives no power over its saves', async () => {
    const editor = await openEditor(desk.cast.writer);
    await editor.type('One.');
    const forged = { editor: editor.id, seq: Number.MAX_SAFE_INTEGER, key: randomId() };
    const text = textInput({ document: paragraphs('One.', 'Two.') });
    const input = { storyId, base: editor.open.base, text };
    expect(must(await saveFromEditor(desk.store, desk.cast.editor, input, forged)).kind).toBe('saved');
    const answer = await editor.type('One, changed.');
    expect(answer).toMatchObject({ kind: 'merged', conflicts: [] });
    expect(await workingWords()).toMatch(/One, changed\..*Two\./);
  });

  test('are both contributors of the merged text', async () => {
    const mine = await openEditor(desk.cast.editor2);
    const theirs = await openEditor(desk.cast.editor);
    await theirs.type('One.');
    const merged = await mine.type('Two.');
    if (merged.kind !== 'merged') throw new Error(merged.kind);
    const story = { id: storyId, createdBy: desk.cast.writer.id };
    const people = await contributorsOfRevision(desk.store.database.read, story, merged.revision.id);
    const { writer, editor, editor2 } = desk.cast;
    expect(people).toEqual(new Set([writer.id, editor.id, editor2.id]));
  });

  test('lose nothing when the text they began with is not kept any more', async () => {
    const mine = await openEditor(desk.cast.writer);
    await mine.type('One.');
    mine.open.base = randomId();
    const merged = await mine.type('One.', 'Two.');
    expect(merged.kind).toBe('merged');
    expect(await workingWords()).toMatch(/One\..*Two\./);
  });
});

test('a save of somebody who may not see the story finds nothing to save', async () => {
  const { base } = await onScreen(desk, desk.cast.writer, storyId);
  const other = await saveDraft(desk.store, desk.cast.writer2, { storyId, base, text: textInput() });
  expect(other).toEqual({ ok: false, code: 'not-found' });
});
