/**
 * A last look at what goes into the text, whoever wrote it: every attribute by the domain's own rule,
 * so that no paste can make a document that the server would refuse to save.
 */
import { Fragment, Slice, type Mark, type Node } from '@tiptap/pm/model';
import { cleanText } from '#lib/domain/kernel/text.ts';
import type { AttributeRule } from '#lib/domain/stories/attributes.ts';
import {
  isMarkName,
  isNodeName,
  markAttributes,
  nodeAttributes,
} from '#lib/domain/stories/document-schema.ts';

export function tidySlice(slice: Slice): Slice {
  return new Slice(tidyFragment(slice.content), slice.openStart, slice.openEnd);
}

function tidyFragment(fragment: Fragment): Fragment {
  return Fragment.fromArray(fragment.content.map(tidyNode));
}

function tidyNode(node: Node): Node {
  const marks = node.marks.filter(isSound);
  if (node.isText) return node.type.schema.text(cleanText(node.text ?? '') || '\ufffd', marks);
  const attrs = isNodeName(node.type.name)
    ? tidyAttributes(node.attrs, nodeAttributes(node.type.name))
    : null;
  // A picture or a card without what it shows leaves an empty line, so that its place stays a sound one.
  if (!attrs) return emptyLine(node);
  return node.type.create(attrs, tidyFragment(node.content), marks);
}

function emptyLine(node: Node): Node {
  const { paragraph } = node.type.schema.nodes;
  return paragraph ? paragraph.create() : node;
}

function isSound(mark: Mark): boolean {
  return isMarkName(mark.type.name) && tidyAttributes(mark.attrs, markAttributes(mark.type.name)) !== null;
}

/** Null where an attribute is wrong and has nothing that could stand instead. */
function tidyAttributes(
  attrs: Record<string, unknown>,
  rules: Record<string, AttributeRule>,
): Record<string, unknown> | null {
  const tidy: Record<string, unknown> = {};
  for (const [name, rule] of Object.entries(rules)) {
    const reading = rule.read(Object.hasOwn(attrs, name) ? attrs[name] : undefined);
    if ('value' in reading) tidy[name] = reading.value;
    else if ('initial' in rule) tidy[name] = rule.initial;
    else return null;
  }
  return tidy;
}
