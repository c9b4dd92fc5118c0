import { desc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { revisions } from '#db/schema/stories.ts';
import type { Instant } from '#lib/domain/kernel/clock.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { sha256 } from '#lib/domain/kernel/digest.ts';
import { canonicalSnapshot } from '#lib/domain/stories/content-hash.ts';
import { snapshotOf, type StoryText } from '#lib/domain/stories/snapshot.ts';
import type { RevisionReason } from '#lib/domain/stories/vocabulary.ts';
import type { RevisionRow } from './story-rows.ts';

/** The canonical JSON of a text and its content hash. */
export function hashText(text: StoryText): { snapshot: string; hash: string } {
  const snapshot = canonicalSnapshot(snapshotOf(text));
  return { snapshot, hash: sha256(snapshot) };
}

/** Appends a revision to a story; its number is one more than the highest. */
export async function writeRevision(
  tx: Tx,
  revision: {
    id: Id;
    storyId: Id;
    parentId: Id | null;
    snapshot: string;
    hash: string;
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
  const row = { ...revision, number: (last?.number ?? 0) + 1 };
  await tx.insert(revisions).values(row);
  return row;
}
