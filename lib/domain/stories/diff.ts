/**
 * What changed between two texts of a story, for the eyes of the person who must approve it. It
 * compares what the content hash covers in the form that is hashed, so the difference is empty
 * exactly when the hashes are equal.
 */
import { diffArrays } from 'diff';
import { blocksToCompare, diffProperties, type Block, type PropertyDiff } from './diff-blocks.ts';
import { diffFields, type FieldDiff } from './diff-fields.ts';
import { normaliseStoryText } from './normalise-snapshot.ts';
import type { StoryText } from './snapshot.ts';
import { diffWords, isWord, joined, MOST_EDITS, spell, type DiffWord } from './word-diff.ts';

export type BlockDiff = {
  kind: 'same' | 'added' | 'removed' | 'changed';
  label: string;
  words: DiffWord[];
  /** Changes beside the words: level, link card, alternative text, place in a list. */
  properties: PropertyDiff[];
  /** The very same block went from one place and came in another: it is both removed and added. */
  moved?: true;
};
/** `document` is every block in order, or empty if no block changed. */
export type TextDiff = { fields: FieldDiff[]; document: BlockDiff[] };

export function diffTexts(before: StoryText, after: StoryText): TextDiff {
  const from = normaliseStoryText(before);
  const to = normaliseStoryText(after);
  const blocks = markMoved(diffBlocks(blocksToCompare(from.document), blocksToCompare(to.document)));
  const changed = blocks.some((block) => block.kind !== 'same');
  return { fields: diffFields(from, to), document: changed ? blocks : [] };
}

export function isSameText(difference: TextDiff): boolean {
  return difference.fields.length === 0 && difference.document.length === 0;
}

/** How far down a block is looked for among those that came in its place. */
const LOOK_AHEAD = 50;
/** However many blocks changed, each is compared this far. */
const FEWEST_EDITS = 100;

/** Without an answer in reasonable time, everything went and everything came. */
function blockChanges(before: Block[], after: Block[]) {
  const changes = diffArrays(
    before.map((block) => block.key),
    after.map((block) => block.key),
    { maxEditLength: MOST_EDITS },
  );
  return (
    changes ?? [
      { removed: true, added: false, count: before.length },
      { removed: false, added: true, count: after.length },
    ]
  );
}

function diffBlocks(before: Block[], after: Block[]): BlockDiff[] {
  const changes = blockChanges(before, after);
  const changed = changes.reduce((sum, { removed, count }) => sum + (removed ? count : 0), 0);
  // The work for one block grows with the square of its edits: many blocks share what one may take.
  const mostEdits = Math.max(FEWEST_EDITS, Math.floor((2 * MOST_EDITS) / Math.sqrt(Math.max(4, changed))));
  const diffRuns = (went: Block[], came: Block[]) => pairBlocks(went, came, mostEdits);
  const found: BlockDiff[] = [];
  let from = 0;
  let to = 0;
  let removed: Block[] = [];
  for (const change of changes) {
    if (change.removed) {
      removed = before.slice(from, (from += change.count));
      continue;
    }
    const blocks = after.slice(to, (to += change.count));
    if (change.added) found.push(...diffRuns(removed, blocks));
    else {
      found.push(...diffRuns(removed, []), ...blocks.map((block) => whole(block, 'same')));
      from += change.count;
    }
    removed = [];
  }
  return [...found, ...diffRuns(removed, [])];
}

/** Blocks that went and blocks that came in one place: those that are alike are one changed block. */
function pairBlocks(removed: Block[], added: Block[], mostEdits: number): BlockDiff[] {
  const found: BlockDiff[] = [];
  let next = 0;
  for (const block of removed) {
    const ahead = added.slice(next, next + LOOK_AHEAD).findIndex((other) => isAlike(block, other));
    const match = added[next + ahead];
    if (ahead === -1 || !match) found.push(whole(block, 'removed'));
    else {
      found.push(...added.slice(next, next + ahead).map((other) => whole(other, 'added')));
      found.push(match.key === block.key ? whole(match, 'same') : changedBlock(block, match, mostEdits));
      next += ahead + 1;
    }
  }
  return [...found, ...added.slice(next).map((other) => whole(other, 'added'))];
}

/** At least half of the words of the shorter one are in the other; without words, the same kind. */
function isAlike(a: Block, b: Block): boolean {
  const [few, many] = [wordSet(a), wordSet(b)].sort((x, y) => x.size - y.size);
  if (!few || !many || few.size === 0) return a.label === b.label && (many?.size ?? 0) === 0;
  let shared = 0;
  for (const word of few) if (many.has(word)) shared += 1;
  return shared * 2 >= few.size;
}

const wordSets = new WeakMap<Block, Set<string>>();

function wordSet(block: Block): Set<string> {
  const known = wordSets.get(block);
  if (known) return known;
  const set = new Set(block.words.map((word) => word.text.toLowerCase()).filter(isWord));
  wordSets.set(block, set);
  return set;
}

function whole(block: Block, kind: 'same' | 'added' | 'removed'): BlockDiff {
  const properties = [...block.properties].map(([name, value]) => ({
    name,
    before: kind === 'added' ? null : value,
    after: kind === 'removed' ? null : value,
  }));
  return { kind, label: block.label, words: joined(spell(block.words, kind)), properties };
}

function changedBlock(before: Block, after: Block, mostEdits: number): BlockDiff {
  const kind: PropertyDiff[] =
    before.label === after.label ? [] : [{ name: 'Kind', before: before.label, after: after.label }];
  const properties = [...kind, ...diffProperties(before.properties, after.properties)];
  const words = diffWords(before.words, after.words, mostEdits);
  return { kind: 'changed', label: after.label, words, properties };
}

/** Below so many words, what came is not said to be what went: every list has a second "Yes.". */
const FEWEST_MOVED = 4;

function markMoved(blocks: BlockDiff[]): BlockDiff[] {
  const gone = Map.groupBy(
    blocks.filter((block) => block.kind === 'removed' && isTelling(block)),
    sayings,
  );
  const moved = new Set<BlockDiff>();
  for (const block of blocks) {
    if (block.kind !== 'added' || !isTelling(block)) continue;
    const from = gone.get(sayings(block))?.shift();
    if (from) moved.add(from).add(block);
  }
  return blocks.map((block) => (moved.has(block) ? { ...block, moved: true } : block));
}

/** What a whole block says, however it went or came. */
function sayings({ label, words }: BlockDiff): string {
  return JSON.stringify([label, words.map(({ text, marks }) => [text, marks])]);
}

function isTelling({ words }: BlockDiff): boolean {
  return words.flatMap(({ text }) => text.split(/\s+/)).filter(isWord).length >= FEWEST_MOVED;
}
