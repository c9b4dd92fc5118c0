/**
 * Loads what a decision about a story needs, in the verb's own transaction (or, for a page, from the
 * reader), so that the rule and the write see the same rows.
 */
import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { bylineAccounts } from '#db/schema/bylines.ts';
import { approvals, publications, revisions, stories, storyWriters } from '#db/schema/stories.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { contributorsOf } from '#lib/domain/stories/contributors.ts';
import { missingParts } from '#lib/domain/stories/missing-parts.ts';
import { maySee, type StoryFacts } from '#lib/domain/stories/permission.ts';
import type { Snapshot } from '#lib/domain/stories/snapshot.ts';

export type StoryRow = typeof stories.$inferSelect;
export type RevisionRow = typeof revisions.$inferSelect;
export type ApprovalRow = typeof approvals.$inferSelect;
export type PublicationRow = typeof publications.$inferSelect;

export type LoadedStory = {
  story: StoryRow;
  working: RevisionRow;
  snapshot: Snapshot;
  live: PublicationRow | null;
  writers: Id[];
  contributors: Set<Id>;
  facts: StoryFacts;
};

/** The story as this actor may see it, or null if it does not exist for them. */
export async function loadStory(db: Reader, actor: Actor, storyId: Id): Promise<LoadedStory | null> {
  const [row] = await db
    .select({ story: stories, working: revisions })
    .from(stories)
    .innerJoin(revisions, eq(revisions.id, stories.workingRevisionId))
    .where(eq(stories.id, storyId));
  if (!row) return null;
  const { story, working } = row;
  const writers = await writersOf(db, storyId);
  const isOwn = story.createdBy === actor.id || writers.includes(actor.id);
  if (!maySee(actor, { review: story.review, publication: story.publication, isOwn })) return null;

  const live = await livePublication(db, story);
  const snapshot = readSnapshot(working);
  const contributors = await contributorsOfRevision(db, story, working.id);
  return {
    story,
    working,
    snapshot,
    live,
    writers,
    contributors,
    facts: {
      review: story.review,
      publication: story.publication,
      archived: story.archivedAt !== null,
      liveIsCurrent: live?.hash === working.hash,
      isOwn,
      isContributor: contributors.has(actor.id),
      missing: missingParts(snapshot.text),
    },
  };
}

/** A revision's snapshot; what stands in the column was written by `writeRevision` from this type. */
export function readSnapshot(revision: Pick<RevisionRow, 'snapshot'>): Snapshot {
  return JSON.parse(revision.snapshot) as Snapshot;
}

async function writersOf(db: Reader, storyId: Id): Promise<Id[]> {
  const rows = await db
    .select({ accountId: storyWriters.accountId })
    .from(storyWriters)
    .where(and(eq(storyWriters.storyId, storyId), isNull(storyWriters.endedAt)));
  return rows.map((row) => row.accountId);
}

/** Those it was taken from as well. */
async function everWritersOf(db: Reader, storyId: Id): Promise<Id[]> {
  const rows = await db
    .select({ accountId: storyWriters.accountId })
    .from(storyWriters)
    .where(eq(storyWriters.storyId, storyId));
  return rows.map((row) => row.accountId);
}

async function livePublication(db: Reader, story: StoryRow): Promise<PublicationRow | null> {
  if (story.livePublicationId === null) return null;
  const [live] = await db.select().from(publications).where(eq(publications.id, story.livePublicationId));
  return live ?? null;
}

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
