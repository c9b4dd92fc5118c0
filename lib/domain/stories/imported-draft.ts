/** What an import makes of a file, and what it had to guess; both are shown before anything is saved. */
import type { NodeJson, StoryDocument } from './document-node.ts';
import { slugFrom } from '../kernel/slug.ts';
import { EMPTY_DOCUMENT, type StoryText } from './snapshot.ts';

/** `line` is counted from 1 in the file. */
export type Guess = { line: number; words: string };
export type ImportedText = Pick<StoryText, 'headline' | 'standfirst' | 'document' | 'slug'>;
/** `lost`: form that a story has no place for; the words of it are in the text all the same. */
export type ImportedDraft = { text: ImportedText; guesses: Guess[]; lost: Guess[] };

/** A longer first line is a paragraph; a longer second paragraph says more than a standfirst. */
export const LONGEST_HEADLINE = 200;
export const LONGEST_STANDFIRST = 300;

export function toDraft(
  headline: string,
  standfirst: string,
  content: NodeJson[],
  notes: { guesses: Guess[]; lost: Guess[] },
): ImportedDraft {
  const document: StoryDocument = content.length > 0 ? { type: 'doc', content } : EMPTY_DOCUMENT;
  return { text: { headline, standfirst, document, slug: slugFrom(headline) }, ...notes };
}

export function textNode(text: string): NodeJson[] {
  return text === '' ? [] : [{ type: 'text', text }];
}

/** The first words of a passage, to say which one is meant. */
export function beginning(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= 60) return `“${line}”`;
  return `“${line.slice(0, line.lastIndexOf(' ', 60) > 0 ? line.lastIndexOf(' ', 60) : 60)} …”`;
}

/** Ends of words that a full stop follows without ending the sentence. */
const ABBREVIATION =
  /(?:^|[\s(“"‘'])(?:dr|mrs?|ms|prof|st|sen|rep|gov|gen|rev|hon|jr|sr|vs|no|vol|p|pp|e\.g|i\.e|etc|approx|[a-z]|(?:[a-z]\.)+[a-z])$/i;

export function isOneSentence(text: string): boolean {
  for (const stop of text.trim().matchAll(/[.!?…]+["'”’)\]]*\s+(?=["'“‘([]*[\p{Lu}\p{N}])/gu)) {
    const before = text.trim().slice(0, stop.index);
    if (stop[0].startsWith('.') && ABBREVIATION.test(before)) continue;
    return false;
  }
  return true;
}
