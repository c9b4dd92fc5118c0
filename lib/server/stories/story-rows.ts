/** Rows of the room's tables, for verbs and queries only; pages get views. */
import type { approvals, publications, revisions, stories } from '#db/schema/stories.ts';
import type { ImageReference, Snapshot } from '#lib/domain/stories/snapshot.ts';
import type { PictureView } from '#lib/domain/stories/views.ts';

export type StoryRow = typeof stories.$inferSelect;
export type RevisionRow = typeof revisions.$inferSelect;
export type ApprovalRow = typeof approvals.$inferSelect;
export type PublicationRow = typeof publications.$inferSelect;

/** A revision's snapshot; what stands in the column was written by `writeRevision` from this type. */
export function readSnapshot(revision: Pick<RevisionRow, 'snapshot'>): Snapshot {
  return JSON.parse(revision.snapshot) as Snapshot;
}

/** A use of a picture, with where the stored file is. */
export function shownAs(
  use: ImageReference,
  { src, width, height, variants }: Pick<PictureView, 'src' | 'width' | 'height' | 'variants'>,
): PictureView {
  return { ...use, src, width, height, variants };
}
