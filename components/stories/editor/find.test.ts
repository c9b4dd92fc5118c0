import { getSchema } from '@tiptap/core';
import { EditorState } from '@tiptap/pm/state';
import { describe, expect, test } from 'vitest';
import { findPlugin, found, MOST_PLACES, order, placesOf, replaceIn, type FindQuestion } from './find.ts';
import { storyExtensions } from './story-extensions.ts';

const schema = getSchema(storyExtensions());
const paragraph = (...content: object[]) => ({ type: 'paragraph', content });
const text = (words: string, ...marks: string[]) => ({
  type: 'text',
  text: words,
  marks: marks.map((type) => ({ type })),
});
function stateOf(...content: object[]): EditorState {
  return EditorState.create({
    doc: schema.nodeFromJSON({ type: 'doc', content }),
    plugins: [findPlugin()],
  });
}
const question = (words: string, more: Partial<FindQuestion> = {}): FindQuestion => ({
  words,
  matchCase: false,
  wholeWord: false,
  ...more,
});
const wordsAt = (state: EditorState, asked: FindQuestion) =>
  placesOf(state, asked).map(({ from, to }) => state.doc.textBetween(from, to));

describe('what is found', () => {
  const state = stateOf(
    paragraph(text('Herons, heron and the her'), text('on', 'bold'), text('ry; HERON')),
    paragraph(text('A (heron) costs $1.')),
  );
  test('in any case, across bold, in every block', () => {
    expect(wordsAt(state, question('heron'))).toEqual(['Heron', 'heron', 'heron', 'HERON', 'heron']);
  });
  test('in this case only', () => {
    expect(wordsAt(state, question('HERON', { matchCase: true }))).toEqual(['HERON']);
  });
  test('as a whole word', () => {
    expect(wordsAt(state, question('heron', { wholeWord: true }))).toEqual(['heron', 'HERON', 'heron']);
  });
  test('signs are signs', () => {
    expect(wordsAt(state, question('$1.'))).toEqual(['$1.']);
    expect(wordsAt(state, question('\\n'))).toEqual([]);
    expect(wordsAt(state, question(''))).toEqual([]);
  });
  test('no more than can be stepped through', () => {
    const long = stateOf(paragraph(text('e'.repeat(MOST_PLACES + 10))));
    expect(placesOf(long, question('e'))).toHaveLength(MOST_PLACES);
  });
});

describe('replacing', () => {
  test('every place in one transaction, as it was set, with signs that mean nothing', () => {
    const state = stateOf(paragraph(text('one '), text('one', 'bold'), text(' one')));
    const tr = replaceIn(state.tr, placesOf(state, question('one')), '$& $1');
    expect(tr.doc.textContent).toBe('$& $1 $& $1 $& $1');
    expect(tr.doc.nodeAt(8)?.marks.map((mark) => mark.type.name)).toEqual(['bold']);
  });
  test('by nothing', () => {
    const state = stateOf(paragraph(text('one two one')));
    expect(replaceIn(state.tr, placesOf(state, question('one')), '').doc.textContent).toBe(' two ');
  });
});

test('what was found moves with the text and is not searched for at each key', () => {
  const state = stateOf(paragraph(text('a heron')));
  const asked = state.apply(order(state, { question: question('heron') }));
  expect(found(asked)).toMatchObject({ at: 0, places: [{ from: 3, to: 8 }] });
  const typed = asked.apply(asked.tr.insertText('xx heron ', 1));
  expect(found(typed).places).toEqual([{ from: 12, to: 17 }]);
  const again = typed.apply(order(typed, { again: true }));
  expect(found(again).places).toHaveLength(2);
});
