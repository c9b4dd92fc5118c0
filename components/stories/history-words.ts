/** Words of the history: why a text was written, what happened to it, what changed between two. */
import type { DiffSummary } from '#lib/domain/stories/diff-summary.ts';
import type { RevisionMark } from '#lib/domain/stories/views.ts';
import type { RevisionReason } from '#lib/domain/stories/vocabulary.ts';

export const REASON_WORDS: Record<RevisionReason, string> = {
  created: 'began the story',
  imported: 'imported it',
  saved: 'saved',
  demo: 'made for the demo',
  merged: 'merged with a text saved meanwhile',
  'set-aside': 'typed on an older text; kept beside the line',
  restored: 'restored an earlier text',
  duplicated: 'began it as a copy',
};

export const MARK_WORDS: Record<RevisionMark['kind'], string> = {
  submitted: 'Submitted',
  withdrawn: 'Withdrawn',
  'changes-asked': 'Changes asked',
  approved: 'Approved',
  'approval-withdrawn': 'Approval taken back',
  published: 'Published',
};

/** "12 words added, 3 removed in 2 blocks. Changed beside the body: headline." */
export function summaryWords({ wordsAdded, wordsRemoved, blocks, moved, fields }: DiffSummary): string {
  if (blocks === 0 && fields.length === 0) return 'The two texts are the same, to the letter.';
  const where = blocks > 0 ? ` in ${count(blocks, 'block')}` : '';
  const also = moved > 0 ? `, ${moved} of them moved` : '';
  const list = new Intl.ListFormat('en-GB').format(fields.map((field) => field.toLowerCase()));
  const beside = fields.length > 0 ? ` Changed beside the body: ${list}.` : '';
  return `${words(wordsAdded, wordsRemoved)}${where}${also}.${beside}`;
}

function words(added: number, removed: number): string {
  if (added === 0 && removed === 0) return 'No words added or removed';
  if (added === 0) return `${count(removed, 'word')} removed`;
  return `${count(added, 'word')} added${removed === 0 ? '' : `, ${removed} removed`}`;
}

function count(number: number, one: string): string {
  return `${number} ${one}${number === 1 ? '' : 's'}`;
}
