import { history, redo, undo, undoDepth, redoDepth } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Conflict } from '#lib/domain/stories/merge.ts';
import { documentSchema as schema } from '#lib/domain/stories/document-schema.ts';
import {
  compact,
  createWatch,
  historyOf,
  replay,
  storedEntry,
  UNDO_STEPS,
  type Entry,
} from './journal-entries.ts';
import { fieldsOfDraft, type DraftFields } from './page-text.ts';
import { draftOf } from '#lib/domain/stories/draft-text.ts';
import { emptyText } from '#lib/domain/stories/snapshot.ts';

const FIELDS: DraftFields = fieldsOfDraft(draftOf(emptyText()));
const plugin = () => history({ depth: UNDO_STEPS });

function paragraphs(...texts: string[]): Node {
  const blocks = texts.map((text) => schema.node('paragraph', null, text ? [schema.text(text)] : []));
  return schema.node('doc', null, blocks);
}

/** An editor without a page, and what its journal holds. */
function desk(first: Node) {
  let state = EditorState.create({ doc: first, plugins: [plugin()] });
  const watch = createWatch(state);
  const entries: Entry<unknown>[] = [];
  let clock = 0;
  function heard(transaction: Transaction) {
    clock += 200;
    state = state.apply(transaction.setTime(clock));
    const entry = watch(transaction, [], state);
    if (entry) entries.push(JSON.parse(JSON.stringify(storedEntry(entry))) as Entry<unknown>);
  }
  return {
    state: () => state,
    entries,
    type(at: number, text: string) {
      const place = Math.min(at, state.doc.content.size - 1);
      const near = TextSelection.near(state.doc.resolve(place));
      if (!near.eq(state.selection)) heard(state.tr.setSelection(near));
      heard(state.tr.insertText(text));
    },
    remote(text: string) {
      heard(state.tr.insertText(text, 1).setMeta('addToHistory', false));
    },
    pause: () => (clock += 5_000),
    undo: () => undo(state, heard),
    redo: () => redo(state, heard),
    again() {
      const made = plugin();
      const { state: rebuilt } = replay(made, { body: first, fields: FIELDS, conflicts: [] }, entries);
      return rebuilt;
    },
  };
}

/** The texts that undo leads back through, and then redo forward. */
function walk(state: EditorState): string[] {
  const texts: string[] = [];
  let now = state;
  const step = (transaction: Transaction) => {
    now = now.apply(transaction);
  };
  while (undo(now, step)) texts.push(now.doc.textBetween(0, now.doc.content.size, '|'));
  while (redo(now, step)) texts.push(now.doc.textBetween(0, now.doc.content.size, '|'));
  return texts;
}

describe('a journal', () => {
  test('brings back the text, and every step of undo and redo', () => {
    const editor = desk(paragraphs('One.', ''));
    for (const text of ['t', 'w', 'o']) editor.type(7, text);
    editor.pause();
    editor.type(2, '!');
    editor.undo();
    const again = editor.again();
    expect(again.doc.eq(editor.state().doc)).toBe(true);
    expect([undoDepth(again), redoDepth(again)]).toEqual([1, 1]);
    expect(walk(again)).toEqual(walk(editor.state()));
  });

  test('leaves what others wrote out of the history', () => {
    const editor = desk(paragraphs('One.', ''));
    editor.type(7, 'mine');
    editor.remote('theirs ');
    editor.type(20, '!');
    const again = editor.again();
    expect(walk(again)).toEqual(walk(editor.state()));
    expect(walk(again)[0]).toContain('theirs');
  });

  type Act = { kind: 'type'; at: number; text: string } | { kind: 'undo' | 'redo' | 'pause' | 'remote' };
  const acts = fc.array(
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc.record({
          kind: fc.constant('type'),
          at: fc.nat(40),
          text: fc.string({ minLength: 1, maxLength: 3 }),
        }),
      },
      { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('undo', 'redo', 'pause', 'remote') }) },
    ),
    { maxLength: 40 },
  ) as fc.Arbitrary<Act[]>;
  function perform(list: Act[]) {
    const editor = desk(paragraphs('One.', 'Two.', ''));
    for (const act of list) {
      if (act.kind === 'type') editor.type(act.at, act.text);
      else if (act.kind === 'remote') editor.remote('x');
      else editor[act.kind]();
    }
    return editor;
  }

  test('is the same editor again, whatever was done in it', () => {
    fc.assert(
      fc.property(acts, (list) => {
        const editor = perform(list);
        const again = editor.again();
        expect(again.doc.eq(editor.state().doc)).toBe(true);
        expect(walk(again)).toEqual(walk(editor.state()));
      }),
      { numRuns: 300 },
    );
  });

  test('is the same after it was made shorter', () => {
    fc.assert(
      fc.property(acts, (list) => {
        const state = perform(list).state();
        const made = historyOf(state);
        if (!made) throw new Error('no history');
        const work = compact(state, made, []);
        let step = work.next();
        while (!step.done) step = work.next();
        const { body, entries } = step.value;
        const again = replay(
          plugin(),
          { body, fields: FIELDS, conflicts: [] },
          entries.map(storedEntry),
        ).state;
        expect(again.doc.eq(state.doc)).toBe(true);
        expect(walk(again)).toEqual(walk(state));
      }),
      { numRuns: 300 },
    );
  });

  test('keeps the last steps of a long session, and no more', () => {
    const editor = desk(paragraphs(''));
    for (let count = 0; count < UNDO_STEPS + 100; count += 1) {
      editor.pause();
      editor.type(1, 'x');
    }
    const made = historyOf(editor.state());
    if (!made) throw new Error('no history');
    const work = compact(editor.state(), made, []);
    let step = work.next();
    while (!step.done) step = work.next();
    expect(step.value.entries).toHaveLength(UNDO_STEPS);
  });

  test('leaves an open conflict where it stands in the text', () => {
    const editor = desk(paragraphs('before', 'theirs', 'mine'));
    editor.type(1, 'typed above ');
    const state = editor.state();
    const made = historyOf(state);
    if (!made) throw new Error('no history');
    const places = { from: 20, middle: 28, to: 34 };
    const conflict: Conflict = { part: 'body', base: [], theirs: [], mine: [], at: 1 };
    const told = { who: 'Ada', isOwn: false, at: '2026-11-23T14:02:00.000Z', number: 2 };
    const work = compact(state, made, [{ ...told, id: 'one', conflict, places }]);
    let step = work.next();
    while (!step.done) step = work.next();
    const { body, entries } = step.value;
    const again = replay(plugin(), { body, fields: FIELDS, conflicts: [] }, entries.map(storedEntry));
    expect(body.eq(state.doc)).toBe(false);
    expect(again.conflicts[0]?.places).toEqual(places);
  });
});
