import { getSchema } from '@tiptap/core';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { describe, expect, test } from 'vitest';
import { storyExtensions } from './story-extensions.ts';
import { lengthWords, readingMinutes, textFacts } from './text-facts.ts';

const schema = getSchema(storyExtensions());
const doc = schema.nodeFromJSON({
  type: 'doc',
  content: [
    { type: 'paragraph', content: [{ type: 'text', text: 'Two words.' }] },
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'A heading' }] },
    {
      type: 'blockquote',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: 'Don’t count it thrice' }] },
        { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Inside' }] },
      ],
    },
  ],
});
const factsAt = (from: number, to = from) =>
  textFacts(EditorState.create({ doc, selection: TextSelection.create(doc, from, to) }));

describe('facts of a text', () => {
  test('all words, wherever they stand', () => {
    expect(factsAt(1).words).toBe(9);
  });
  test('headings in order, with the one that the caret is under', () => {
    expect(factsAt(1)).toMatchObject({ here: -1 });
    expect(factsAt(1).headings).toEqual([
      { level: 2, words: 'A heading', pos: 12 },
      { level: 3, words: 'Inside', pos: 47 },
    ]);
    expect(factsAt(13)).toMatchObject({ here: 0 });
    expect(factsAt(26)).toMatchObject({ here: 0 });
    expect(factsAt(48)).toMatchObject({ here: 1 });
  });
  test('words of the selection, part of a word too', () => {
    expect(factsAt(1).selected).toBeNull();
    expect(factsAt(1, 4).selected).toBe(1);
    expect(factsAt(5, 22).selected).toBe(3);
  });
});

test('reading time', () => {
  expect([0, 1, 230, 344, 345, 10_000].map(readingMinutes)).toEqual([1, 1, 1, 1, 2, 43]);
});

test('length in words', () => {
  expect(lengthWords({ words: 1, selected: null })).toBe('1 word');
  expect(lengthWords({ words: 36_000, selected: null })).toBe('36,000 words');
  expect(lengthWords({ words: 36_000, selected: 12 })).toBe('12 of 36,000 words');
});
