import type { Node } from '@tiptap/pm/model';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { storyText } from '#lib/domain/stories/arbitrary-document.ts';
import { documentSchema as schema } from '#lib/domain/stories/document-schema.ts';
import { countChangedBlocks, isRemote, remoteChange } from './remote-change.ts';

const doc = (...texts: string[]): Node =>
  schema.node(
    'doc',
    null,
    texts.map((text) => schema.node('paragraph', null, text ? [schema.text(text)] : [])),
  );
const stateAt = (body: Node, caret: number) =>
  EditorState.create({ doc: body, selection: TextSelection.create(body, caret) });

test('any document becomes any other', () => {
  fc.assert(
    fc.property(storyText, storyText, ({ document: before }, { document: after }) => {
      const target = schema.nodeFromJSON(after);
      const change = remoteChange(EditorState.create({ doc: schema.nodeFromJSON(before) }), target);
      expect(change.doc.eq(target)).toBe(true);
      expect(isRemote(change)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('the caret stays in its word while words around it change', () => {
  const before = doc('Before.', 'They counted forty herons.', 'After.');
  const caret = before.child(0).nodeSize + 1 + 'They coun'.length;
  const after = doc('New.', 'Before.', 'Then they counted fifty herons.', 'After, again.');
  const { selection } = stateAt(before, caret).apply(remoteChange(stateAt(before, caret), after));
  expect(selection.$head.parent.textContent.slice(0, selection.$head.parentOffset)).toBe('Then they coun');
});

test('nothing to change is nothing', () => {
  expect(remoteChange(stateAt(doc('One.'), 1), doc('One.')).docChanged).toBe(false);
});

test('changed blocks are counted as a reader would', () => {
  expect(countChangedBlocks(doc('a', 'b', 'c'), doc('a', 'B', 'c'))).toBe(1);
  expect(countChangedBlocks(doc('a', 'b', 'c'), doc('a', 'c', 'd', 'e'))).toBe(3);
  expect(countChangedBlocks(doc('a'), doc('a'))).toBe(0);
});
