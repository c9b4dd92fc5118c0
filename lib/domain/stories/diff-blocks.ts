/**
 * A document taken apart into the blocks that a person compares: each with its words, its other
 * properties, and its place (the lists, quotes and tables around it, and which of them begin with
 * it). Two documents give the same blocks only if they are the same document.
 */
import { inlineText } from './document-text.ts';
import type { MarkJson, NodeJson } from './document-node.ts';
import { tokens, type Word } from './word-diff.ts';

/** The property that holds the hash of a picture's bytes. */
export const IMAGE_FILE = 'Image file';

export type Block = {
  /** As the interface names it: `Paragraph`, `Heading 2`, `Image`. */
  label: string;
  words: Word[];
  /** What else there is to see of it, by name. */
  properties: Map<string, string>;
  /** Equal exactly for equal blocks in equal places. */
  key: string;
};

export type PropertyDiff = { name: string; before: string | null; after: string | null };

/** Properties that differ; one that is not there on a side is null there. */
export function diffProperties(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): PropertyDiff[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => {
    const [was, is] = [before.get(name) ?? null, after.get(name) ?? null];
    return was === is ? [] : [{ name, before: was, after: is }];
  });
}

/** What there is to see of a picture or a link card, by name. */
export function propertiesOf(attributes: object): Map<string, string> {
  return new Map(
    Object.entries(attributes).map(([name, value]) => [PROPERTY_NAMES[name] ?? name, propertyWords(value)]),
  );
}

type Place = { node: NodeJson; begins: boolean };

export function blocksToCompare(document: NodeJson): Block[] {
  const found: Block[] = [];
  collect(document, [], found);
  return found;
}

function collect(node: NodeJson, places: Place[], found: Block[]): void {
  const isTextBlock = node.type === 'paragraph' || node.type === 'heading';
  if (isTextBlock || !node.content?.length) {
    if (node.type !== 'doc') found.push(toBlock(node, places));
    return;
  }
  const isRoot = node.type === 'doc';
  node.content.forEach((child, index) => {
    // Only the first block inside begins its surroundings; later ones stand within.
    const around = places.map((place) => (index === 0 ? place : { ...place, begins: false }));
    collect(child, isRoot ? [] : [...around, { node, begins: index === 0 }], found);
  });
}

function toBlock(node: NodeJson, places: Place[]): Block {
  const properties = new Map<string, string>();
  const place = places.map(placeName).join(' › ');
  if (place !== '') properties.set('Place', place);
  // The level of a heading is in its label.
  const attributes = node.type === 'heading' ? {} : (node.attrs ?? {});
  for (const [name, words] of propertiesOf(attributes)) properties.set(name, words);
  const words = wordsOf(node);
  const label = labelOf(node);
  const key = JSON.stringify([label, words.map((word) => [word.text, word.marks]), [...properties]]);
  return { label, words, properties, key };
}

const LABELS: Record<string, string> = {
  paragraph: 'Paragraph',
  blockquote: 'Quote',
  bulletList: 'Bulleted list',
  orderedList: 'Numbered list',
  listItem: 'List item',
  horizontalRule: 'Divider',
  image: 'Image',
  embed: 'Link card',
  table: 'Table',
  tableRow: 'Row',
  tableCell: 'Cell',
  tableHeader: 'Header cell',
};

const PROPERTY_NAMES: Record<string, string> = {
  media: IMAGE_FILE,
  alt: 'Alternative text',
  caption: 'Caption',
  credit: 'Credit',
  focus: 'Focal point',
  decorative: 'Decorative',
  href: 'Address',
  title: 'Title',
  publisher: 'Publisher',
};

function labelOf(node: NodeJson): string {
  if (node.type === 'heading') return `Heading ${String(node.attrs?.level)}`;
  return LABELS[node.type] ?? node.type;
}

function placeName({ node, begins }: Place): string {
  const attributes = Object.entries(node.attrs ?? {})
    .filter(([, value]) => value !== null && value !== 1)
    .map(([name, value]) => `${name} ${propertyWords(value)}`);
  const name = labelOf(node) + (attributes.length > 0 ? ` (${attributes.join(', ')})` : '');
  return begins ? `new ${name.charAt(0).toLowerCase()}${name.slice(1)}` : name;
}

function propertyWords(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'object' && value !== null && 'x' in value && 'y' in value) {
    return `${String(value.x)} % from the left, ${String(value.y)} % from the top`;
  }
  return JSON.stringify(value);
}

function wordsOf(node: NodeJson): Word[] {
  if (node.type !== 'paragraph' && node.type !== 'heading') return [];
  return (node.content ?? []).flatMap((child) => {
    const marks = (child.marks ?? []).map(markName).join(', ');
    if (child.type === 'hardBreak') return [{ text: '⏎\n', marks }];
    return tokens(child.text ?? inlineText(child), marks);
  });
}

function markName(mark: MarkJson): string {
  return mark.type === 'link' ? `link to ${String(mark.attrs?.href)}` : mark.type;
}
