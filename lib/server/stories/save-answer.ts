/** What a save is answered, now and when the very same request comes once more. */
import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { revisions, stories } from '#db/schema/stories.ts';
import type { Instant } from '#lib/domain/kernel/clock.ts';
import type { Conflict } from '#lib/domain/stories/merge.ts';
import type { StoryText } from '#lib/domain/stories/snapshot.ts';
import type { RevisionRef } from '#lib/domain/stories/views.ts';
import type { ReviewState } from '#lib/domain/stories/vocabulary.ts';
import { conflictsSince, revisionById, workingBefore } from './merge-saves.ts';
import { revisionRef } from './revision-queries.ts';
import type { ReceiptRow } from './save-receipts.ts';
import { readSnapshot } from './story-rows.ts';

type Taken = {
  /** The working revision after the save. */
  revision: RevisionRef;
  review: ReviewState;
  /** The address the text got: another than typed if that one was taken. */
  slug: string;
  savedAt: Instant;
};
/** The working text is what was sent. */
export type Saved = Taken & { kind: 'saved'; changed: boolean };
/** The working text is what was sent and what others wrote meanwhile. */
export type Merged = Taken & {
  kind: 'merged';
  text: StoryText;
  /** The revision that holds what was sent, and the one it met. */
  mine: RevisionRef;
  theirs: RevisionRef;
  conflicts: Conflict[];
};
/** The editor has sent a newer text, and that was taken: nothing was changed. */
export type Late = { kind: 'late' };

/** The answer that this request got before, and perhaps never received. */
export async function answerAgain(db: Reader, receipt: ReceiptRow): Promise<Saved | Merged> {
  const [row] = await db
    .select({ working: revisions, review: stories.review })
    .from(revisions)
    .innerJoin(stories, eq(stories.id, revisions.storyId))
    .where(eq(revisions.id, receipt.workingId));
  if (!row) throw new Error(`the receipt of editor ${receipt.editor} names no revision`);
  const { working, review } = row;
  const { text } = readSnapshot(working);
  const taken = { revision: await revisionRef(db, working), review, slug: text.slug, savedAt: receipt.at };
  if (receipt.mineId === receipt.workingId) {
    return { kind: 'saved', ...taken, changed: receipt.outcome === 'saved' };
  }
  const mine = await revisionById(db, receipt.mineId);
  if (!mine) throw new Error(`the receipt of editor ${receipt.editor} names no revision`);
  const theirs = receipt.outcome === 'merged' ? await workingBefore(db, mine) : working;
  return {
    kind: 'merged',
    ...taken,
    text,
    mine: await revisionRef(db, mine),
    theirs: await revisionRef(db, theirs ?? working),
    conflicts: await conflictsSince(db, receipt.baseId, mine, text.document),
  };
}
