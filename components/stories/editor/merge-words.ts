/** What the desk says of a merge and of the places where two people changed the same words. */
import { plainText } from '#lib/domain/stories/document-text.ts';
import type { Conflict } from '#lib/domain/stories/merge.ts';
import type { NodeJson } from '#lib/domain/stories/document-node.ts';
import type { MergeNote } from './take-merge.ts';

const FIELDS: Record<string, string> = {
  headline: 'headline',
  standfirst: 'standfirst',
  section: 'section',
  slug: 'address',
  bylines: 'bylines',
  topics: 'topics',
  lead: 'lead picture',
  social: 'words for sharing',
  contentNote: 'content note',
  helpBox: 'help box',
  language: 'language',
};

/** "Anna Weiss’s changes to 2 paragraphs and the headline were merged in." */
export function mergeWords({ who, isOwn, paragraphs, fields }: MergeNote): string {
  const parts = [
    ...(paragraphs > 0 ? [paragraphs === 1 ? 'a paragraph' : `${paragraphs} paragraphs`] : []),
    ...fields.map((field) => `the ${FIELDS[field] ?? field}`),
  ];
  const whose = isOwn ? 'Your changes from another window' : `${who}’s changes`;
  const what = parts.length > 0 ? ` to ${new Intl.ListFormat('en-GB').format(parts)}` : '';
  return `${whose}${what} were merged in.`;
}

export function conflictTitle({ part, theirs, mine }: Conflict): string {
  if (part !== 'body') return `The ${FIELDS[part] ?? part}`;
  const most = Math.max(blocksOf(theirs).length, blocksOf(mine).length);
  return most === 1 ? 'A paragraph' : `${most} paragraphs`;
}

/** One side of a conflict as text, to be compared word by word. */
export function sideText({ part }: Conflict, side: unknown): string {
  if (part === 'body') return plainText({ type: 'doc', content: blocksOf(side) });
  if (typeof side === 'string') return side;
  if (Array.isArray(side)) return side.map(String).join(', ');
  if (typeof side !== 'object' || side === null) return '';
  // A picture, or the words for sharing.
  const words = Object.values(side).filter((value) => typeof value === 'string');
  return words.filter((word) => word !== '' && !/^[0-9a-f]{64}$/.test(word)).join('\n');
}

function blocksOf(side: unknown): NodeJson[] {
  // Of a body each side is a list of blocks.
  return Array.isArray(side) ? (side as NodeJson[]) : [];
}
