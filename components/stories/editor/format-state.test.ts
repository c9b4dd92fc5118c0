import { getSchema } from '@tiptap/core';
import { EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state';
import { describe, expect, test } from 'vitest';
import { formatState } from './format-state.ts';
import { storyExtensions } from './story-extensions.ts';

const schema = getSchema(storyExtensions());
const text = (words: string, ...marks: string[]) => ({
  type: 'text',
  text: words,
  marks: marks.map((type) => ({ type, ...(type === 'link' ? { attrs: { href: 'https://e.org' } } : {}) })),
});
const paragraph = (...content: object[]) => ({ type: 'paragraph', content });

function at(from: number, to: number, ...content: object[]) {
  const doc = schema.nodeFromJSON({ type: 'doc', content });
  return formatState(EditorState.create({ doc, selection: TextSelection.create(doc, from, to) }));
}

describe('letters', () => {
  const words = paragraph(text('plain '), text('bold', 'bold'), text(' link', 'link'));
  test('at a caret: what the next letter would have', () => {
    expect(at(3, 3, words).bold).toBe(false);
    expect(at(9, 9, words).bold).toBe(true);
    expect(at(14, 14, words).link).toBe(true);
  });
  test('over words: what every one of them has', () => {
    expect(at(7, 11, words).bold).toBe(true);
    expect(at(5, 11, words).bold).toBe(false);
    expect(at(5, 9, words).link).toBe(false);
  });
});

describe('blocks', () => {
  test('a heading by its level', () => {
    expect(at(2, 2, { type: 'heading', attrs: { level: 3 }, content: [text('words')] })).toMatchObject({
      heading: 3,
      inText: true,
    });
  });
  test('the nearest list, and the quote around it', () => {
    const item = (...content: object[]) => ({ type: 'listItem', content });
    const inner = { type: 'orderedList', content: [item(paragraph(text('b')))] };
    const outer = { type: 'bulletList', content: [item(paragraph(text('a')), inner)] };
    expect(at(9, 9, { type: 'blockquote', content: [outer] })).toMatchObject({
      quote: true,
      numberedList: true,
      bulletedList: false,
    });
    expect(at(4, 4, { type: 'blockquote', content: [outer] })).toMatchObject({ bulletedList: true });
  });
  test('a divider has no letters to set', () => {
    const doc = schema.nodeFromJSON({ type: 'doc', content: [{ type: 'horizontalRule' }, paragraph()] });
    const state = EditorState.create({ doc, selection: NodeSelection.create(doc, 0) });
    expect(formatState(state)).toMatchObject({ inText: false, canUndo: false, heading: 0 });
  });
});
