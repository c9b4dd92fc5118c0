/**
 * What changed between two texts of a story, for the eyes of the person who must approve it. It
 * compares what the content hash covers in the form that is hashed, so the difference is empty
 * exactly when the hashes are equal.
 */
import { diffArrays } from 'diff';
import { canonicalJson } from '../kernel/canonical.ts';
import { blocksToCompare, propertyWords, type Block } from './diff-blocks.ts';
import { normaliseStoryText } from './normalise-snapshot.ts';
import type { ImageReference, StoryText } from './snapshot.ts';
import { diffWords, joined, MOST_EDITS, spell, tokens, type DiffWord } from './word-diff.ts';

export type PropertyDiff = { name: string; before: string | null; after: string | null };
export type BlockDiff = {
  kind: 'same' | 'added' | 'removed' | 'changed';
  label: string;
  words: DiffWord[];
  /** Changes beside the words: level, link card, alternative text, place in a list. */
  properties: PropertyDiff[];
};
export type FieldDiff = { field: string; label: string; words: DiffWord[] };
/** `document` is every block in order, or empty if no block changed. */
export type TextDiff = { fields: FieldDiff[]; document: BlockDiff[] };

export function diffTexts(before: StoryText, after: StoryText): TextDiff {
  const from = normaliseStoryText(before);
  const to = normaliseStoryText(after);
  const blocks = diffBlocks(blocksToCompare(from.document), blocksToCompare(to.document));
  const changed = blocks.some((block) => block.kind !== 'same');
  return { fields: diffFields(from, to), document: changed ? blocks : [] };
}

export function isSameText(difference: TextDiff): boolean {
  return difference.fields.length === 0 && difference.document.length === 0;
}

/** Every field but the document, as the words in which it is shown; the type asks for each. */
const FIELDS: {
  [Field in Exclude<keyof StoryText, 'document'>]: {
    label: string;
    words: (value: StoryText[Field]) => string;
  };
} = {
  headline: { label: 'Headline', words: (text) => text },
  standfirst: { label: 'Standfirst', words: (text) => text },
  lead: { label: 'Lead image', words: imageWords },
  bylines: {
    label: 'Bylines',
    words: (all) => all.map(refWords).join('\n'),
  },
  section: { label: 'Section', words: (section) => refWords(section) },
  topics: { label: 'Topics', words: (all) => all.map(refWords).join('\n') },
  slug: { label: 'Address', words: (text) => text },
  social: {
    label: 'Text for sharing',
    words: ({ title, description }) => `Title: ${title}\nDescription: ${description}`,
  },
  contentNote: { label: 'Content note', words: (text) => text },
  helpBox: { label: 'Help box', words: (text) => text },
  language: { label: 'Language', words: (tag) => tag ?? '' },
};

function refWords(ref: { slug: string; name: string } | null): string {
  return ref === null ? '' : `${ref.name} (${ref.slug})`;
}

function imageWords(image: ImageReference | null): string {
  if (image === null) return '';
  return [
    `Image file: ${image.media}`,
    `Alternative text: ${image.alt}`,
    `Caption: ${image.caption}`,
    `Credit: ${image.credit}`,
    `Focal point: ${propertyWords(image.focus)}`,
    ...(image.decorative ? ['Decorative: yes'] : []),
  ].join('\n');
}

function diffFields(before: StoryText, after: StoryText): FieldDiff[] {
  const names = Object.keys(FIELDS) as (keyof typeof FIELDS)[]; // the table's own keys
  return names.flatMap((name) => fieldDiff(name, before, after));
}

function fieldDiff<Field extends keyof typeof FIELDS>(
  name: Field,
  before: StoryText,
  after: StoryText,
): FieldDiff[] {
  const { label, words } = FIELDS[name];
  const [from, to] = [canonicalJson(before[name] ?? null), canonicalJson(after[name] ?? null)];
  if (from === to) return [];
  const [was, is] = [words(before[name]), words(after[name])];
  // What the words do not tell apart, such as two people of one name, is shown as it is stored.
  const differing = was === is ? diffWords(tokens(from), tokens(to)) : diffWords(tokens(was), tokens(is));
  return [{ field: name, label, words: differing }];
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
  const set = new Set(
    block.words.map((word) => word.text.toLowerCase()).filter((text) => /[\p{L}\p{N}]/u.test(text)),
  );
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
  const properties: PropertyDiff[] =
    before.label === after.label ? [] : [{ name: 'Kind', before: before.label, after: after.label }];
  for (const name of new Set([...before.properties.keys(), ...after.properties.keys()])) {
    const [was, is] = [before.properties.get(name) ?? null, after.properties.get(name) ?? null];
    if (was !== is) properties.push({ name, before: was, after: is });
  }
  const words = diffWords(before.words, after.words, mostEdits);
  return { kind: 'changed', label: after.label, words, properties };
}
