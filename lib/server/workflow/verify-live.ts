/** Is what readers get what somebody approved who did not write it, at the address that was approved? */
import { and, eq, isNull, ne } from 'drizzle-orm';
import { auditEntries } from '#db/schema/audit.ts';
import { approvals, publications, revisions, stories } from '#db/schema/stories.ts';
import { sha256 } from '#lib/domain/kernel/digest.ts';
import type { Store } from '../kernel/store.ts';
import { readSnapshot, type PublicationRow } from '../stories/story-rows.ts';

/** How many rows are well, and the first that is not. */
export type Walk = { count: number; fault: string | null };

export async function verifyLive(store: Store): Promise<Walk> {
  const rows = await store.database.read
    .select({
      publication: publications,
      revision: { storyId: revisions.storyId, hash: revisions.hash, snapshot: revisions.snapshot },
      shown: stories.livePublicationId,
      approvedHash: approvals.hash,
      printedHash: auditEntries.afterHash,
    })
    .from(publications)
    .innerJoin(revisions, eq(revisions.id, publications.revisionId))
    .innerJoin(stories, eq(stories.id, publications.storyId))
    .leftJoin(
      approvals,
      and(
        eq(approvals.storyId, publications.storyId),
        eq(approvals.hash, publications.hash),
        isNull(approvals.withdrawnAt),
        ne(approvals.by, stories.createdBy),
      ),
    )
    .leftJoin(
      auditEntries,
      and(eq(auditEntries.objectKind, 'publication'), eq(auditEntries.object, publications.id)),
    )
    .where(isNull(publications.endedAt));
  for (const { publication, revision, shown, approvedHash, printedHash } of rows) {
    const { id, storyId, hash, bodyHtml } = publication;
    const isApproved = approvedHash === hash && revision.hash === hash && revision.storyId === storyId;
    if (!isApproved || shown !== id || !isAtItsAddress(publication, revision)) {
      return { count: 0, fault: `story ${storyId}: what is live is not what was approved` };
    }
    if (sha256(bodyHtml) !== printedHash) {
      return { count: 0, fault: `story ${storyId}: its page is not the one that was published` };
    }
  }
  return { count: new Set(rows.map((row) => row.publication.storyId)).size, fault: null };
}

/** The columns that lists and addresses are made of are copies of the approved text. */
function isAtItsAddress(publication: PublicationRow, revision: { snapshot: string }): boolean {
  const { section, slug, headline } = readSnapshot(revision).text;
  return (
    publication.sectionSlug === section?.slug &&
    publication.slug === slug &&
    publication.headline === headline
  );
}
