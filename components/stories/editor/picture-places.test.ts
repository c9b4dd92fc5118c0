import { EditorState } from '@tiptap/pm/state';
import { describe, expect, test } from 'vitest';
import { documentSchema } from '#lib/domain/stories/document-schema.ts';
import { addPlaces, dropPlace, insertAtPlace, picturePlaces, placeFor, placesOf } from './picture-places.ts';

const { nodes } = documentSchema;
const p = (words = '') => nodes.paragraph.create(null, words === '' ? [] : [documentSchema.text(words)]);
const list = (...words: string[]) =>
  nodes.bulletList.create(
    null,
    words.map((item) => nodes.listItem.create(null, p(item))),
  );
const picture = (name: string) => nodes.image.create({ media: name });

/** Paragraphs as their words, pictures as their names. */
function shown(state: EditorState): string[] {
  const found: string[] = [];
  state.doc.forEach((node) => found.push(node.isTextblock ? node.textContent : String(node.attrs.media)));
  return found;
}

function textOf(...blocks: ReturnType<typeof p>[]): EditorState {
  return EditorState.create({
    doc: nodes.doc.create(null, blocks),
    // No view asks for the element here.
    plugins: [picturePlaces(() => ({}) as HTMLElement)],
  });
}

function stored(state: EditorState, id: number, name: string): EditorState {
  const tr = insertAtPlace(state, id, picture(name));
  if (!tr) throw new Error(`${id} has no place`);
  return state.apply(tr);
}

describe('a picture stands between two blocks', () => {
  const { doc } = textOf(p('One'), p(), p('Two'), list('Item'));
  test.each([
    ['before a block, from its beginning', 1, 0],
    ['after it, from its middle', 3, 5],
    ['after it, from its end', 4, 5],
    ['in place of an empty line, which goes on below it', 6, 5],
    ['at the beginning, from before it', -3, 0],
    ['at the end, from beyond it', 999, doc.content.size],
    ['in a list, after the words of its item', 16, 20],
  ])('%s', (_, pos, at) => {
    expect(placeFor(doc, pos, nodes.image)).toBe(at);
  });
});

test('the document holds nothing of a picture that is on its way', () => {
  const before = textOf(p('One'));
  const after = before.apply(addPlaces(before.tr, [1], 5));
  expect(after.doc).toBe(before.doc);
  expect(placesOf(after)).toEqual([{ id: 1, pos: 5 }]);
});

test('its place moves with what is typed before it, and stays with what is typed after', () => {
  let state = textOf(p('One'), p('Two'));
  state = state.apply(addPlaces(state.tr, [1], 5));
  state = state.apply(state.tr.insertText('More. ', 1));
  state = state.apply(state.tr.insertText('Then. ', 12));
  state = stored(state, 1, 'a');
  expect(shown(state)).toEqual(['More. One', 'a', 'Then. Two']);
  expect(placesOf(state)).toEqual([]);
});

test.each([[[1, 2, 3]], [[3, 2, 1]], [[2, 3, 1]], [[2, 1, 3]]])(
  'several at one place stand in the order they were given, stored as %s',
  (order) => {
    let state = textOf(p('One'), p('Two'));
    state = state.apply(addPlaces(state.tr, [1, 2, 3], 5));
    for (const id of order) state = stored(state, id, `picture ${id}`);
    expect(shown(state)).toEqual(['One', 'picture 1', 'picture 2', 'picture 3', 'Two']);
  },
);

test('it has a place still when all the text around it is taken away', () => {
  let state = textOf(p('One'), p('Two'), p('Three'));
  state = state.apply(addPlaces(state.tr, [1], 5));
  state = state.apply(state.tr.replaceWith(0, state.doc.content.size, p('Anew')));
  state = stored(state, 1, 'a');
  expect(shown(state)).toEqual(['a', 'Anew']);
});

test('one that was taken away has none', () => {
  let state = textOf(p('One'));
  state = state.apply(addPlaces(state.tr, [1, 2], 5));
  state = state.apply(dropPlace(state.tr, 1));
  expect(insertAtPlace(state, 1, picture('a'))).toBeNull();
  expect(placesOf(state)).toEqual([{ id: 2, pos: 5 }]);
});
