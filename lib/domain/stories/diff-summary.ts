/** What changed between two texts, in figures: the line that stands above a comparison. */
import type { TextDiff } from './diff.ts';
import { isWord, tokens, type DiffWord } from './word-diff.ts';

export type DiffSummary = {
  wordsAdded: number;
  wordsRemoved: number;
  /** Blocks that differ; one that moved counts once. */
  blocks: number;
  moved: number;
  /** Labels of the other fields that differ. */
  fields: string[];
};

/** Words of the body, headline and standfirst; what only moved is neither added nor removed. */
export function diffSummary({ fields, document }: TextDiff): DiffSummary {
  const changed = document.filter((block) => block.kind !== 'same');
  const still = changed.filter((block) => !block.moved);
  const moved = (changed.length - still.length) / 2;
  const counted = [
    ...still.flatMap((block) => block.words),
    ...fields.filter(({ field }) => COUNTED.has(field)).flatMap((field) => field.words),
  ];
  return {
    wordsAdded: wordCount(counted, 'added'),
    wordsRemoved: wordCount(counted, 'removed'),
    blocks: still.length + moved,
    moved,
    fields: fields.map(({ label }) => label),
  };
}

const COUNTED = new Set(['headline', 'standfirst']);

function wordCount(words: readonly DiffWord[], op: DiffWord['op']): number {
  return words
    .filter((word) => word.op === op)
    .flatMap((word) => tokens(word.text))
    .filter(({ text }) => isWord(text)).length;
}
