import { getSchema } from '@tiptap/core';
import { describe, expect, test } from 'vitest';
import type { MarkType, NodeType, Schema } from 'prosemirror-model';
import { documentSchema } from '#lib/domain/stories/document-schema.ts';
import { storyExtensions } from './story-extensions.ts';

const editorSchema = getSchema(storyExtensions());

/** What decides whether a document fits: names, attributes with their defaults, content, marks. */
function described(schema: Schema) {
  // A schema of any names types its lists loosely.
  const nodeTypes: NodeType[] = Object.values(schema.nodes);
  const markTypes: MarkType[] = Object.values(schema.marks);
  const defaults = (attrs: Record<string, { default?: unknown }> | undefined | null) =>
    Object.fromEntries(Object.entries(attrs ?? {}).map(([name, attr]) => [name, attr.default] as const));
  const nodes = nodeTypes.map((type) => [
    type.name,
    {
      attrs: defaults(type.spec.attrs),
      content: type.spec.content ?? '',
      groups: (type.spec.group ?? '').split(' ').filter(Boolean).sort(),
      inline: type.isInline,
      atom: type.isAtom,
      marks: type.markSet === null ? 'all' : type.markSet.map((mark) => mark.name).sort(),
    },
  ]);
  const marks = markTypes.map((type) => [type.name, { attrs: defaults(type.spec.attrs) }]);
  return {
    nodes: Object.fromEntries(nodes) as Record<string, unknown>,
    marks: Object.fromEntries(marks) as Record<string, unknown>,
  };
}

describe('the editor writes the documents that the domain reads', () => {
  const ours = described(documentSchema);
  const editors = described(editorSchema);
  test('the same nodes', () => {
    expect(Object.keys(editors.nodes).sort()).toEqual(Object.keys(ours.nodes).sort());
  });
  test.each(Object.keys(ours.nodes))('%s', (name) => {
    expect(editors.nodes[name]).toEqual(ours.nodes[name]);
  });
  test('the same marks', () => {
    expect(editors.marks).toEqual(ours.marks);
  });
  test('the same first node of an empty document', () => {
    expect(editorSchema.topNodeType.createAndFill()?.toJSON()).toEqual(
      documentSchema.topNodeType.createAndFill()?.toJSON(),
    );
  });
});
