/** Who had a hand in a text, and whose approval of it stands; always asked in the verb's own transaction. */
import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { bylineAccounts } from '#db/schema/bylines.ts';
import { approvals, revisions, storyWriters } from '#db/schema/stories.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { contributorsOf } from '#lib/domain/stories/contributors.ts';
import { readSnapshot, type ApprovalRow, type StoryRow } from './story-rows.ts';

export type RevisionOfStory = { storyId: Id; createdBy: Id; revisionId: Id };

/**
 * Contributors of each of these revisions, by revision; see lib/domain/stories/contributors.ts. Five
 * queries however many there are, because the queue asks for all of its stories.
 */
export async function contributorsOfRevisions(
  db: Reader,
  wanted: readonly RevisionOfStory[],
): Promise<Map<Id, Set<Id>>> {
  const storyIds = [...new Set(wanted.map(({ storyId }) => storyId))];
  const chains = Map.groupBy(await chainsOf(db, storyIds), ({ storyId }) => storyId);
  const approved = Map.groupBy(await approvedHashesOf(db, storyIds), ({ storyId }) => storyId);
  const writers = Map.groupBy(await everWritersOf(db, storyIds), ({ storyId }) => storyId);
  const behindBylines = await accountsBehindBylines(
    db,
    wanted.map(({ revisionId }) => revisionId),
  );
  return new Map(
    wanted.map(({ storyId, createdBy, revisionId }) => {
      const hashes = new Set((approved.get(storyId) ?? []).map(({ hash }) => hash));
      const always = [
        createdBy,
        ...(writers.get(storyId) ?? []).map(({ accountId }) => accountId),
        ...(behindBylines.get(revisionId) ?? []),
      ];
      return [revisionId, contributorsOf(chains.get(storyId) ?? [], revisionId, hashes, always)];
    }),
  );
}

/** Contributors of any of the story's revisions. */
export async function contributorsOfRevision(
  db: Reader,
  story: Pick<StoryRow, 'id' | 'createdBy'>,
  revisionId: Id,
): Promise<Set<Id>> {
  const wanted = { storyId: story.id, createdBy: story.createdBy, revisionId };
  const contributors = await contributorsOfRevisions(db, [wanted]);
  return contributors.get(revisionId) ?? new Set();
}

function chainsOf(db: Reader, storyIds: Id[]) {
  return db
    .select({
      storyId: revisions.storyId,
      id: revisions.id,
      number: revisions.number,
      parentId: revisions.parentId,
      hash: revisions.hash,
      reason: revisions.reason,
      authorId: revisions.authorId,
    })
    .from(revisions)
    .where(inArray(revisions.storyId, storyIds));
}

function approvedHashesOf(db: Reader, storyIds: Id[]) {
  return db
    .select({ storyId: approvals.storyId, hash: approvals.hash })
    .from(approvals)
    .where(and(inArray(approvals.storyId, storyIds), isNull(approvals.withdrawnAt)));
}

/** Those it was taken from as well. */
function everWritersOf(db: Reader, storyIds: Id[]) {
  return db
    .select({ storyId: storyWriters.storyId, accountId: storyWriters.accountId })
    .from(storyWriters)
    .where(inArray(storyWriters.storyId, storyIds));
}

/**
 * By revision: who stands behind the text's bylines or ever did; a name with nobody behind it adds
 * nobody.
 */
async function accountsBehindBylines(db: Reader, revisionIds: Id[]): Promise<Map<Id, Id[]>> {
  const behind = await db.select().from(bylineAccounts);
  const texts = await db
    .select({ id: revisions.id, snapshot: revisions.snapshot })
    .from(revisions)
    .where(inArray(revisions.id, revisionIds));
  return new Map(
    texts.map((revision) => {
      const signed = new Set(readSnapshot(revision).text.bylines.map((byline) => byline.id));
      const people = behind.filter(({ bylineId }) => signed.has(bylineId));
      return [revision.id, people.map(({ accountId }) => accountId)];
    }),
  );
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
