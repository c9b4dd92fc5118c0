/**
 * What a story's document may be made of, as data: the parser, the ProseMirror schema, the renderer
 * and the editor's extensions are all held against these two tables. Names and content expressions
 * are Tiptap's, so that its own extensions serve, with their attributes cut down to ours.
 */
import { Schema, type AttributeSpec, type MarkSpec, type NodeSpec } from 'prosemirror-model';
import {
  columnWidths,
  flag,
  focalPoint,
  linkTarget,
  mediaHash,
  webAddress,
  wholeNumber,
  words,
  type AttributeRule,
} from './attributes.ts';

type Attributes = Record<string, AttributeRule>;
type NodeRule = { content?: string; group?: 'block' | 'block list' | 'inline'; attributes?: Attributes };

const cell = {
  content: 'block+',
  attributes: {
    colspan: wholeNumber(1, 50, 1),
    rowspan: wholeNumber(1, 200, 1),
    colwidth: columnWidths,
  },
} satisfies NodeRule;

export const NODE_RULES = {
  doc: { content: 'block+' },
  paragraph: { content: 'inline*', group: 'block' },
  heading: {
    content: 'inline*',
    group: 'block',
    // h1 is the headline.
    attributes: { level: wholeNumber(2, 4, 2) },
  },
  blockquote: { content: 'block+', group: 'block' },
  bulletList: { content: 'listItem+', group: 'block list' },
  orderedList: {
    content: 'listItem+',
    group: 'block list',
    attributes: { start: wholeNumber(0, 1_000_000, 1) },
  },
  listItem: { content: 'paragraph block*' },
  horizontalRule: { group: 'block' },
  image: {
    group: 'block',
    attributes: {
      media: mediaHash,
      alt: words(1_000),
      caption: words(2_000),
      credit: words(300),
      focus: focalPoint,
      /** It says nothing that the text does not: whoever cannot see it misses nothing. */
      decorative: flag,
    },
  },
  embed: {
    group: 'block',
    attributes: { href: webAddress, title: words(300), publisher: words(300) },
  },
  table: { content: 'tableRow+', group: 'block' },
  tableRow: { content: '(tableCell | tableHeader)*' },
  tableCell: cell,
  tableHeader: cell,
  hardBreak: { group: 'inline' },
  text: { group: 'inline' },
} satisfies Record<string, NodeRule>;

/** In the order in which marks of one text are stored and nested: a link is outermost. */
export const MARK_RULES = {
  link: { attributes: { href: linkTarget } },
  bold: {},
  italic: {},
} satisfies Record<string, { attributes?: Attributes }>;

export type NodeName = keyof typeof NODE_RULES;
export type MarkName = keyof typeof MARK_RULES;

export function isNodeName(name: unknown): name is NodeName {
  return typeof name === 'string' && Object.hasOwn(NODE_RULES, name);
}

export function isMarkName(name: unknown): name is MarkName {
  return typeof name === 'string' && Object.hasOwn(MARK_RULES, name);
}

export function nodeAttributes(name: NodeName): Attributes {
  const rule: NodeRule = NODE_RULES[name];
  return rule.attributes ?? {};
}

export function markAttributes(name: MarkName): Attributes {
  const rule: { attributes?: Attributes } = MARK_RULES[name];
  return rule.attributes ?? {};
}

function attributeSpecs(attributes: Attributes): Record<string, AttributeSpec> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, rule]) => [
      name,
      { default: 'initial' in rule ? rule.initial : rule.blank },
    ]),
  );
}

const ISOLATING: readonly NodeName[] = ['table', 'tableCell', 'tableHeader'];

export const documentSchema = new Schema<NodeName, MarkName>({
  topNode: 'doc',
  nodes: Object.fromEntries(
    Object.entries(NODE_RULES).map(([name, rule]: [string, NodeRule]): [string, NodeSpec] => [
      name,
      {
        ...(rule.content ? { content: rule.content } : {}),
        ...(rule.group ? { group: rule.group, inline: rule.group === 'inline' } : {}),
        attrs: attributeSpecs(rule.attributes ?? {}),
        isolating: ISOLATING.some((isolating) => isolating === name),
      },
    ]),
    // fromEntries forgets the names; they are those of the table.
  ) as Record<NodeName, NodeSpec>,
  marks: Object.fromEntries(
    Object.entries(MARK_RULES).map(([name, rule]: [string, { attributes?: Attributes }]) => [
      name,
      { attrs: attributeSpecs(rule.attributes ?? {}), inclusive: name !== 'link' },
    ]),
  ) as Record<MarkName, MarkSpec>,
});
