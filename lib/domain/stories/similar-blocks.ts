/** Which block of a changed stretch was made of which: by the words that they share. */
import { canonicalJson, type Json } from '../kernel/canonical.ts';
import type { NodeJson } from './document-node.ts';
import { align, type Pair } from './merge-sequences.ts';
import { tokens } from './word-diff.ts';

const ALIKE = 0.5;
/** Beyond so many comparisons only equal blocks count. */
const MOST_COMPARISONS = 10_000;

const keys = new WeakMap<NodeJson, string>();

/**
 * Equal for blocks that are equal; kept, because a block is asked about often. A block that was asked
 * about must not be changed: what changes is a block of its own.
 */
export function keyOfNode(node: NodeJson): string {
  const known = keys.get(node);
  if (known !== undefined) return known;
  // Only parseDocument makes documents, and it keeps JSON only.
  const key = canonicalJson(node as Json);
  keys.set(node, key);
  return key;
}

/** A paragraph in which nothing stands: where somebody will write, not what somebody wrote. */
export function isBlank(node: NodeJson): boolean {
  return node.type === 'paragraph' && (node.content ?? []).length === 0;
}

/** Paragraphs become headings and bulleted lists numbered ones; nothing else changes its kind. */
export function isOfOneKind(...nodes: NodeJson[]): boolean {
  return new Set(nodes.map(({ type }) => KINDS[type] ?? type)).size === 1;
}

const KINDS: Record<string, string> = {
  paragraph: 'text',
  heading: 'text',
  bulletList: 'list',
  orderedList: 'list',
};

/** The pairing, in order, that shares most. */
export function similarBlocks(base: NodeJson[], side: NodeJson[]): Pair[] {
  if (base.length * side.length > MOST_COMPARISONS) return align(base.map(keyOfNode), side.map(keyOfNode));
  const wordsOfSide = side.map(wordsOf);
  const columns = side.length + 1;
  /** The best sum of likenesses of the first blocks of both. */
  const best = new Float64Array((base.length + 1) * columns);
  base.forEach((one, row) => {
    const words = wordsOf(one);
    side.forEach((other, column) => {
      const score = likeness(one, words, other, wordsOfSide[column] ?? new Map<string, number>());
      const at = (row + 1) * columns + column + 1;
      const paired = score > 0 ? (best[at - columns - 1] ?? 0) + score : 0;
      best[at] = Math.max(best[at - 1] ?? 0, best[at - columns] ?? 0, paired);
    });
  });
  return backwards(best, base.length, side.length);
}

function backwards(best: Float64Array, rows: number, sides: number): Pair[] {
  const columns = sides + 1;
  const pairs: Pair[] = [];
  let [row, column] = [rows, sides];
  while (row > 0 && column > 0) {
    const at = row * columns + column;
    if (best[at] === best[at - 1]) column -= 1;
    else if (best[at] === best[at - columns]) row -= 1;
    else pairs.push([--row, --column]);
  }
  return pairs.reverse();
}

type Words = Map<string, number>;

/** 0 for blocks that have nothing to do with each other; an equal block beats every other. */
function likeness(one: NodeJson, words: Words, other: NodeJson, otherWords: Words): number {
  if (keyOfNode(one) === keyOfNode(other)) return 2;
  if (!isOfOneKind(one, other)) return 0;
  if (one.type === 'image') return one.attrs?.['media'] === other.attrs?.['media'] ? 1 : 0;
  if (one.type === 'embed') return one.attrs?.['href'] === other.attrs?.['href'] ? 1 : 0;
  const [few, many] = [sizeOf(words), sizeOf(otherWords)].sort((a, b) => a - b);
  if (!few || !many) return 0;
  let shared = 0;
  for (const [word, count] of words) shared += Math.min(count, otherWords.get(word) ?? 0);
  // A paragraph that was begun and one that was finished are one, however long it grew.
  return shared / few >= ALIKE ? shared / few + shared / many : 0;
}

function sizeOf(words: Words): number {
  return [...words.values()].reduce((sum, count) => sum + count, 0);
}

function wordsOf(node: NodeJson): Words {
  const words: Words = new Map();
  collect(node, words);
  return words;
}

function collect(node: NodeJson, words: Words): void {
  for (const { text } of tokens(node.text ?? '')) {
    if (/[\p{L}\p{N}]/u.test(text)) words.set(text, (words.get(text) ?? 0) + 1);
  }
  for (const child of node.content ?? []) collect(child, words);
}
