/** Why a text could not be brought in: the file by its name, and the reason. Exhaustive on purpose. */
import type { ImportRefusal } from '#lib/domain/stories/import-file.ts';

type Code = ImportRefusal['code'] | 'nothing-given' | 'signed-out' | 'role' | 'bad-input';

const WORDS: Record<Code, (name: string) => string> = {
  empty: (name) => `${name} is empty.`,
  'too-large': (name) => `${name} is larger than 2 MB, which is more than a story can be.`,
  binary: (name) => `${name} is not a text file. Save it as plain text (.txt) or Markdown (.md) first.`,
  encoding: (name) =>
    `${name} is not in the UTF-8 encoding, so some of its letters cannot be told. Save it as UTF-8 first.`,
  'unknown-type': (name) => `${name} is neither plain text (.txt) nor Markdown (.md).`,
  'too-complex': (name) => `${name} is nested more deeply than a story can be.`,
  'nothing-given': () => 'Choose a file, or paste a text.',
  'signed-out': () => 'You are signed out. Sign in in a new tab, then try again.',
  role: () => 'Your role does not write stories.',
  'bad-input': () => 'The form was not complete. Choose the file again.',
};

export function importRefusalWords(code: string, name: string): string {
  if (!isKnown(code)) return `${name} could not be saved as a story (${code}). Nothing was saved.`;
  return `${WORDS[code](name)} Nothing was saved.`;
}

function isKnown(code: string): code is Code {
  return Object.hasOwn(WORDS, code);
}
