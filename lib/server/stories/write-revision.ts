import { desc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { mediaUses } from '#db/schema/stories-drafting.ts';
import { revisions } from '#db/schema/stories.ts';
import type { Instant } from '#lib/domain/kernel/clock.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { sha256 } from '#lib/domain/kernel/digest.ts';
import { canonicalSnapshot } from '#lib/domain/stories/content-hash.ts';
import { imagesOf } from '#lib/domain/stories/document-images.ts';
import { snapshotOf, type StoryText } from '#lib/domain/stories/snapshot.ts';
import type { RevisionReason } from '#lib/domain/stories/vocabulary.ts';
import type { RevisionRow } from './story-rows.ts';

export type HashedText = { snapshot: string; hash: string; images: string[] };

/** The canonical JSON of a text, its content hash, and the pictures it shows. */
export function hashText(text: StoryText): HashedText {
  const snapshot = canonicalSnapshot(snapshotOf(text));
  const images = [...imagesOf(text.document), ...(text.lead ? [text.lead.media] : [])];
  return { snapshot, hash: sha256(snapshot), images: [...new Set(images)] };
}

/** Appends a revision to a story; its number is one more than the highest. */
export async function writeRevision(
  tx: Tx,
  revision: {
    id: Id;
    storyId: Id;
    parentId: Id | null;
    text: HashedText;
    reason: RevisionReason;
    authorId: Id;
    at: Instant;
  },
): Promise<RevisionRow> {
  const [last] = await tx
    .select({ number: revisions.number })
    .from(revisions)
    .where(eq(revisions.storyId, revision.storyId))
    .orderBy(desc(revisions.number))
    .limit(1);
  const { text, ...rest } = revision;
  const row = { ...rest, snapshot: text.snapshot, hash: text.hash, number: (last?.number ?? 0) + 1 };
  await tx.insert(revisions).values(row);
  const uses = text.images.map((mediaHash) => ({ mediaHash, revisionId: row.id }));
  if (uses.length > 0) await tx.insert(mediaUses).values(uses);
  return row;
}
