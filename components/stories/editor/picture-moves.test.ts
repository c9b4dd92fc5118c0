import { EditorState } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { documentSchema } from '#lib/domain/stories/document-schema.ts';
import { movedPast, type Way } from './picture-moves.ts';

const { nodes } = documentSchema;
const p = (words: string) => nodes.paragraph.create(null, documentSchema.text(words));
const picture = nodes.image.create({ media: 'a' });
const state = EditorState.create({ doc: nodes.doc.create(null, [p('One'), picture, p('Two')]) });

function moved(from: EditorState, pos: number, way: Way): string[] | null {
  const tr = movedPast(from, pos, way);
  if (!tr) return null;
  const found: string[] = [];
  tr.doc.forEach((node) => found.push(node.isTextblock ? node.textContent : 'picture'));
  return found;
}

test('a picture changes places with the block before or after it', () => {
  expect(moved(state, 5, 'up')).toEqual(['picture', 'One', 'Two']);
  expect(moved(state, 5, 'down')).toEqual(['One', 'Two', 'picture']);
});

test('the picture itself stays the very same node', () => {
  expect(movedPast(state, 5, 'up')?.doc.firstChild).toBe(picture);
  expect(movedPast(state, 5, 'down')?.doc.lastChild).toBe(picture);
});

test('at either end it goes no further', () => {
  const first = state.apply(movedPast(state, 5, 'up') ?? state.tr);
  expect(moved(first, 0, 'up')).toBeNull();
  const last = state.apply(movedPast(state, 5, 'down') ?? state.tr);
  expect(moved(last, 10, 'down')).toBeNull();
});

test('one step takes it back', () => {
  const there = state.apply(movedPast(state, 5, 'up') ?? state.tr);
  expect(moved(there, 0, 'down')).toEqual(['One', 'picture', 'Two']);
});
