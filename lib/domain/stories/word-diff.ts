/** Word differences of two runs of text, marks included; the comparing itself is the `diff` package. */
import { diffArrays } from 'diff';

/** `marks` is how a word is set, in words: `bold`, `link to https://…`. */
export type Word = { text: string; marks: string };
export type DiffWord = { op: 'same' | 'added' | 'removed'; text: string; marks: string };

/**
 * Beyond this many differences two texts have so little in common that both are shown whole. The work
 * grows with its square, and the process that compares also serves readers.
 */
export const MOST_EDITS = 1_000;

/** Words, blanks and signs, each a token; joined again they are the text. */
export function tokens(text: string, marks = ''): Word[] {
  const parts = text.match(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];
  return parts.map((part) => ({ text: part, marks }));
}

/** Has this token letters or figures in it? */
export function isWord(token: string): boolean {
  return /[\p{L}\p{N}]/u.test(token);
}

export function diffWords(before: Word[], after: Word[], mostEdits = MOST_EDITS): DiffWord[] {
  const changes = diffArrays(before.map(keyOf), after.map(keyOf), { maxEditLength: mostEdits });
  if (!changes) return joined([...spell(before, 'removed'), ...spell(after, 'added')]);
  let from = 0;
  let to = 0;
  const words: DiffWord[] = [];
  for (const change of changes) {
    if (change.removed) words.push(...spell(before.slice(from, from + change.count), 'removed'));
    else words.push(...spell(after.slice(to, to + change.count), change.added ? 'added' : 'same'));
    if (!change.added) from += change.count;
    if (!change.removed) to += change.count;
  }
  return joined(words);
}

function keyOf(word: Word): string {
  return `${word.marks}\n${word.text}`;
}

export function spell(words: Word[], op: DiffWord['op']): DiffWord[] {
  return words.map((word) => ({ op, ...word }));
}

/** Neighbours of the same kind become one run. */
export function joined(words: DiffWord[]): DiffWord[] {
  const runs: DiffWord[] = [];
  for (const word of words) {
    const last = runs.at(-1);
    if (last && last.op === word.op && last.marks === word.marks) last.text += word.text;
    else runs.push({ ...word });
  }
  return runs;
}
