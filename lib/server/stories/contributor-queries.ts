/** Who had a hand in a text, and whose approval of it stands; always asked in the verb's own transaction. */
import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { bylineAccounts } from '#db/schema/bylines.ts';
import { approvals, revisions, storyWriters } from '#db/schema/stories.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { contributorsOf } from '#lib/domain/stories/contributors.ts';
import { readSnapshot, type ApprovalRow, type StoryRow } from './story-rows.ts';

/** Contributors of any of the story's revisions; see lib/domain/stories/contributors.ts. */
export async function contributorsOfRevision(
  db: Reader,
  story: Pick<StoryRow, 'id' | 'createdBy'>,
  revisionId: Id,
): Promise<Set<Id>> {
  const chain = await db
    .select({
      id: revisions.id,
      parentId: revisions.parentId,
      hash: revisions.hash,
      authorId: revisions.authorId,
    })
    .from(revisions)
    .where(eq(revisions.storyId, story.id));
  const approved = await db
    .select({ hash: approvals.hash })
    .from(approvals)
    .where(and(eq(approvals.storyId, story.id), isNull(approvals.withdrawnAt)));
  const always = [
    story.createdBy,
    ...(await everWritersOf(db, story.id)),
    ...(await accountsBehindBylines(db, revisionId)),
  ];
  return contributorsOf(chain, revisionId, new Set(approved.map((row) => row.hash)), always);
}

/** Those who stand behind the text's bylines or ever did; a name with nobody behind it adds nobody. */
async function accountsBehindBylines(db: Reader, revisionId: Id): Promise<Id[]> {
  const [revision] = await db
    .select({ snapshot: revisions.snapshot })
    .from(revisions)
    .where(eq(revisions.id, revisionId));
  if (!revision) return [];
  const signed = readSnapshot(revision).text.bylines.map((byline) => byline.id);
  const rows = await db
    .select({ accountId: bylineAccounts.accountId })
    .from(bylineAccounts)
    .where(inArray(bylineAccounts.bylineId, signed));
  return rows.map((row) => row.accountId);
}

/**
 * Approvals of a text that stand now: not withdrawn, by nobody who had a hand in it since, and of the
 * text approved last, even if that approval was withdrawn. An older approved text that comes back (its
 * error with it) is read anew.
 */
export async function standingApprovals(
  db: Reader,
  story: Pick<StoryRow, 'id' | 'createdBy'>,
  hash: string,
): Promise<ApprovalRow[]> {
  const rows = await db
    .select({ approval: approvals })
    .from(approvals)
    .innerJoin(revisions, eq(revisions.id, approvals.revisionId))
    .where(eq(approvals.storyId, story.id))
    .orderBy(desc(revisions.number));
  if (rows[0]?.approval.hash !== hash) return [];
  const standing: ApprovalRow[] = [];
  for (const { approval } of rows) {
    if (approval.hash !== hash || approval.withdrawnAt !== null) continue;
    const contributors = await contributorsOfRevision(db, story, approval.revisionId);
    if (!contributors.has(approval.by)) standing.push(approval);
  }
  return standing;
}

/** Those it was taken from as well. */
async function everWritersOf(db: Reader, storyId: Id): Promise<Id[]> {
  const rows = await db
    .select({ accountId: storyWriters.accountId })
    .from(storyWriters)
    .where(eq(storyWriters.storyId, storyId));
  return rows.map((row) => row.accountId);
}
