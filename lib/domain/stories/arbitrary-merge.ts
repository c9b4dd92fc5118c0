/** Texts that two people changed, and what must be true of every merge: for the tests and the proofs. */
import fc from 'fast-check';
import { canonicalJson, type Json } from '../kernel/canonical.ts';
import { storyText } from './arbitrary-document.ts';
import type { MarkJson, NodeJson, StoryDocument } from './document-node.ts';
import { parseDocument } from './document.ts';
import { draftOf, type DraftText } from './draft-text.ts';
import { parseStoryTextInput } from './input.ts';
import { align } from './merge-sequences.ts';
import { mergeTexts } from './merge.ts';
import { emptyText } from './snapshot.ts';
import { tokens } from './word-diff.ts';

/** One text changed at up to six places; `tag` is in every word that is put in. */
function edited(base: DraftText, tag: string): fc.Arbitrary<DraftText> {
  const edit = fc.tuple(fc.nat(), fc.nat(5), fc.nat());
  return fc.tuple(fc.array(edit, { maxLength: 6 }), fc.constantFrom(...PLACES)).map(([edits, field]) => {
    const copy = structuredClone(base);
    edits.forEach(([at, way, detail], index) => change(copy.document, at, way, detail, `${tag}${index}`));
    if (edits.length % 3 === 1) copy[field] = insertWord(copy[field], edits[0]?.[2] ?? 0, `${tag}f`);
    const parsed = parseDocument(copy.document);
    return parsed.ok ? { ...copy, document: parsed.value } : base;
  });
}

const PLACES = ['headline', 'standfirst', 'contentNote', 'helpBox'] as const;

function insertWord(text: string, at: number, word: string): string {
  const words = tokens(text).map((token) => token.text);
  words.splice(at % (words.length + 1), 0, ` ${word} `);
  return words.join('').slice(0, 290);
}

/** Puts words in, takes them out or sets them bold; adds, removes, doubles or moves whole blocks. */
function change(document: StoryDocument, at: number, way: number, detail: number, word: string): void {
  const blocks = document.content ?? [];
  const index = at % (blocks.length + 1);
  const block = blocks[index];
  if (way === 0 || !block) blocks.splice(index, 0, paragraph(`New ${word} here`));
  else if (way === 1 && blocks.length > 1) blocks.splice(index, 1);
  else if (way === 2) blocks.push(...blocks.splice(index, 1));
  else if (way === 3) blocks.splice(index, 0, structuredClone(block));
  else changeWords(textBlocksOf(block)[detail % Math.max(1, textBlocksOf(block).length)], detail, way, word);
}

function changeWords(block: NodeJson | undefined, detail: number, way: number, word: string): void {
  if (!block) return;
  const runs = (block.content ?? []).filter(({ type }) => type === 'text');
  const run = runs[detail % Math.max(1, runs.length)];
  if (!run) block.content = [...(block.content ?? []), { type: 'text', text: word }];
  else if (way === 4) run.text = insertWord(run.text ?? '', detail, word);
  else run.marks = (run.marks ?? []).some(({ type }) => type === 'bold') ? [] : [{ type: 'bold' }];
}

function textBlocksOf(node: NodeJson): NodeJson[] {
  if (node.type === 'paragraph' || node.type === 'heading') return [node];
  return (node.content ?? []).flatMap(textBlocksOf);
}

function paragraph(text: string, marks: MarkJson[] = []): NodeJson {
  const setting = marks.length > 0 ? { marks } : {};
  return { type: 'paragraph', content: [{ type: 'text', ...setting, text }] };
}

const draft = storyText.map(draftOf);

type Three = { base: DraftText; theirs: DraftText; mine: DraftText };

/** Three texts of which two were mostly made from the first. */
const threeTexts: fc.Arbitrary<Three> = draft.chain((base) => {
  const side = (tag: string) =>
    fc.oneof({ weight: 8, arbitrary: edited(base, tag) }, { weight: 1, arbitrary: draft });
  return fc.record({ base: fc.constant(base), theirs: side('theirs'), mine: side('mine') });
});

type Merge = ReturnType<typeof mergeTexts>;
type Fault = string | null;

const key = (value: unknown) => canonicalJson(value as Json);
const wordsIn = (value: unknown) => new Set(JSON.stringify(value).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);

function unlike(wanted: DraftText, { text, conflicts }: Merge): Fault {
  if (conflicts.length > 0) return `${conflicts.length} conflicts`;
  return key(text) === key(wanted) ? null : `not ${key(wanted)} but ${key(text)}`;
}

function lostWords({ base, theirs, mine }: Three, merge: Merge): Fault {
  const there = wordsIn(merge);
  const known = new Set([...wordsIn(base), ...wordsIn(theirs)]);
  const lost = [...wordsIn(mine)].filter((word) => !known.has(word) && !there.has(word));
  const ofTheirs = [...wordsIn(theirs)].filter((word) => !wordsIn(base).has(word) && !there.has(word));
  return lost.length + ofTheirs.length === 0 ? null : `lost: ${[...lost, ...ofTheirs].join(' ')}`;
}

function invalid({ text, conflicts }: Merge): Fault {
  const parsed = parseDocument(text.document);
  if (!parsed.ok) return `${parsed.path}: ${parsed.problem}`;
  if (key(parsed.value) !== key(text.document)) return 'not in canonical form';
  if (!parseStoryTextInput(text).ok) return 'a field is too long';
  const blocks = text.document.content ?? [];
  const misplaced = conflicts.find(
    (conflict) =>
      conflict.part === 'body' &&
      key([...conflict.theirs, ...conflict.mine]) !==
        key(blocks.slice(conflict.at, conflict.at + conflict.theirs.length + conflict.mine.length)),
  );
  return misplaced ? `a conflict is not at ${misplaced.at}` : null;
}

/** What `align` found, used as a difference: the one list with its own items exchanged for the other's. */
function applied(a: readonly string[], b: readonly string[]): string[] {
  const result: string[] = [];
  let inB = 0;
  for (const [at, there] of align(a, b)) {
    result.push(...b.slice(inB, there), a[at] ?? '');
    inB = there + 1;
  }
  return [...result, ...b.slice(inB)];
}

const list = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'constructor', '__proto__', ''), { maxLength: 40 });

/** One of both sides, where each changed words and blocks that the other left alone. */
const disjoint: fc.Arbitrary<Three & { wanted: DraftText }> = fc
  .record({
    blocks: fc.array(
      fc.record({
        shape: fc.constantFrom('paragraph', 'heading', 'quote', 'list', 'table'),
        edits: fc.array(fc.constantFrom('', 'word', 'bold', 'cut', 'link'), { minLength: 8, maxLength: 8 }),
        fate: fc.constantFrom('', '', '', 'theirs', 'mine'),
        after: fc.constantFrom('', '', 'theirs', 'mine', 'both'),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    headline: fc.array(fc.boolean(), { minLength: 2, maxLength: 2 }),
  })
  .map(({ blocks, headline: [inTheirs, inMine] }) => {
    const of = (sides: string[]): DraftText => {
      const content = blocks.flatMap((block, index) => {
        const gone = sides.includes(block.fate);
        // What one takes out the other left alone.
        const editing = block.fate === '' ? sides : [];
        const own = gone ? [] : [shaped(block.shape, (unit) => unitOf(index, unit, block.edits, editing))];
        // Which side of it something stood that was put beside it, nobody can tell once it is gone.
        const after = block.fate === '' ? block.after : '';
        const added = sides.filter((side) => after === side || after === 'both');
        return [...own, ...added.map((side) => paragraph(`${side} after ${index}`))];
      });
      const parsed = parseDocument({ type: 'doc', content: content.length > 0 ? content : [paragraph('x')] });
      if (!parsed.ok) throw new Error(`${parsed.path}: ${parsed.problem}`);
      const first = inTheirs && sides.includes('theirs') ? 'Warm' : 'Cold';
      const last = inMine && sides.includes('mine') ? 'rivers' : 'lakes';
      return { ...draftOf(emptyText()), headline: `${first} water in our ${last}`, document: parsed.value };
    };
    return { base: of([]), theirs: of(['theirs']), mine: of(['mine']), wanted: of(['theirs', 'mine']) };
  })
  .filter(({ wanted }) => (wanted.document.content ?? []).length > 1);

/** Sixteen words; theirs are the edits of every fourth from the first, mine of every fourth from the third. */
function unitOf(block: number, unit: number, edits: readonly string[], sides: string[]): NodeJson[] {
  return Array.from({ length: 16 }, (_, at): NodeJson[] => {
    const owner = at % 4 === 0 ? 'theirs' : at % 4 === 2 ? 'mine' : '';
    const edit = sides.includes(owner) ? edits[at / 2] : '';
    const text = `b${block}u${unit}w${at}`;
    const blank: NodeJson = { type: 'text', text: ' ' };
    if (edit === 'cut') return [blank];
    if (edit === 'word') return [{ type: 'text', text: `${owner}${text}` }, blank];
    if (edit === 'bold') return [{ type: 'text', marks: [{ type: 'bold' }], text }, blank];
    const link = { type: 'link', attrs: { href: 'https://example.org' } };
    return [{ type: 'text', ...(edit === 'link' ? { marks: [link] } : {}), text }, blank];
  }).flat();
}

function shaped(shape: string, unit: (number: number) => NodeJson[]): NodeJson {
  const words = (number: number): NodeJson => ({ type: 'paragraph', content: unit(number) });
  if (shape === 'heading') return { type: 'heading', attrs: { level: 3 }, content: unit(0) };
  if (shape === 'quote') return { type: 'blockquote', content: [words(0), words(1)] };
  if (shape === 'list') {
    const item = (number: number) => ({ type: 'listItem', content: [words(number)] });
    return { type: 'bulletList', content: [item(0), item(1), item(2)] };
  }
  if (shape !== 'table') return words(0);
  const cell = (number: number) => ({ type: 'tableCell', content: [words(number)] });
  const row = (number: number) => ({ type: 'tableRow', content: [cell(number), cell(number + 1)] });
  return { type: 'table', content: [row(0), row(2)] };
}

function property<T>(name: string, texts: fc.Arbitrary<T>, fault: (value: T) => Fault) {
  return {
    name,
    /** Throws, with the smallest case, where one of so many does not hold. */
    hold: (numRuns: number) =>
      fc.assert(
        fc.property(texts, (value) => {
          const found = fault(value);
          if (found !== null) throw new Error(found);
        }),
        { numRuns },
      ),
  };
}

export const MERGE_PROPERTIES = [
  property('a difference that is applied gives the other text', fc.tuple(list, list), ([a, b]) =>
    key(applied(a, b)) === key(b) ? null : `${key(applied(a, b))} is not ${key(b)}`,
  ),
  property(
    'a side that changed nothing leaves the other as it is',
    threeTexts,
    ({ base, theirs, mine }) =>
      [unlike(theirs, mergeTexts(base, theirs, base)), unlike(mine, mergeTexts(base, base, mine))].find(
        (fault) => fault !== null,
      ) ?? null,
  ),
  property('two that changed the same in the same way agree', threeTexts, ({ base, mine }) =>
    unlike(mine, mergeTexts(base, mine, mine)),
  ),
  property('no word that somebody wrote is lost', threeTexts, (three) =>
    lostWords(three, mergeTexts(three.base, three.theirs, three.mine)),
  ),
  property('what comes out is a story, and each conflict is where it is said to be', threeTexts, (three) =>
    invalid(mergeTexts(three.base, three.theirs, three.mine)),
  ),
  property('changes that do not touch are both there, and no conflict', disjoint, (three) =>
    unlike(three.wanted, mergeTexts(three.base, three.theirs, three.mine)),
  ),
];
