/** What the desk says about a text while it is written: how long it is and how it is divided. */
import type { Node } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import type { NodeJson } from '#lib/domain/stories/document-node.ts';
import { wordCount } from '#lib/domain/stories/document-text.ts';

/**
 * Words that a reader takes in within a minute. Brysbaert's review of 190 studies (2019) has 238 for
 * adults reading English non-fiction silently; rounded down, since most texts are read less closely.
 */
export const WORDS_PER_MINUTE = 230;

export type Heading = { level: number; words: string; pos: number };
export type TextFacts = {
  words: number;
  /** Of the selection; null at a caret. */
  selected: number | null;
  headings: readonly Heading[];
  /** Index of the heading that the caret stands under; -1 before the first. */
  here: number;
};

/** A block that was not touched is the same object as before, and so are its words. */
const known = new WeakMap<Node, number>();

function wordsOf(block: Node): number {
  const before = known.get(block);
  if (before !== undefined) return before;
  // A node of the editor's schema writes the domain's JSON.
  const count = wordCount(block.toJSON() as NodeJson);
  known.set(block, count);
  return count;
}

function wordsIn(doc: Node): number {
  let count = 0;
  doc.forEach((block) => {
    count += wordsOf(block);
  });
  return count;
}

function headingsIn(doc: Node): Heading[] {
  const headings: Heading[] = [];
  doc.descendants((node, pos) => {
    if (node.type.name === 'heading') {
      const level: unknown = node.attrs['level'];
      headings.push({ level: typeof level === 'number' ? level : 2, words: node.textContent, pos });
    }
    return !node.isTextblock;
  });
  return headings;
}

export function textFacts({ doc, selection }: EditorState): TextFacts {
  const headings = headingsIn(doc);
  return {
    words: wordsIn(doc),
    selected: selection.empty ? null : wordsIn(doc.cut(selection.from, selection.to)),
    headings,
    here: headings.findLastIndex(({ pos }) => pos < selection.from),
  };
}

/** Whole minutes, and never less than one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE));
}

const figures = new Intl.NumberFormat('en-GB');

export function lengthWords({ words, selected }: Pick<TextFacts, 'words' | 'selected'>): string {
  const all = words === 1 ? '1 word' : `${figures.format(words)} words`;
  return selected === null ? all : `${figures.format(selected)} of ${all}`;
}
