/** Which revisions something stands on, so that they are kept whatever became of the text since. */
import { and, eq, inArray, ne } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Reader } from '#db/client.ts';
import { previewLinks, saveReceipts, storyReads } from '#db/schema/stories-drafting.ts';
import { approvals, publications, revisions, stories } from '#db/schema/stories.ts';
import { reviewSteps } from '#db/schema/workflow.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';

/** Those of `ids` that may not go: the trigger of migration 0002 says the same of each. */
export async function pinnedRevisions(db: Reader, ids: readonly Id[]): Promise<Set<Id>> {
  const wanted = [...ids];
  const found = await Promise.all([
    db
      .select({ id: stories.workingRevisionId })
      .from(stories)
      .where(inArray(stories.workingRevisionId, wanted)),
    db.select({ id: saveReceipts.mineId }).from(saveReceipts).where(inArray(saveReceipts.mineId, wanted)),
    db
      .select({ id: saveReceipts.workingId })
      .from(saveReceipts)
      .where(inArray(saveReceipts.workingId, wanted)),
    db.select({ id: storyReads.revisionId }).from(storyReads).where(inArray(storyReads.revisionId, wanted)),
    db
      .select({ id: previewLinks.revisionId })
      .from(previewLinks)
      .where(inArray(previewLinks.revisionId, wanted)),
    db
      .select({ id: reviewSteps.revisionId })
      .from(reviewSteps)
      .where(inArray(reviewSteps.revisionId, wanted)),
    approvedTexts(db, wanted),
    publishedTexts(db, wanted),
    originsOfOthers(db, wanted),
    restoredTexts(db, wanted),
  ]);
  return new Set(found.flat().map(({ id }) => id));
}

function approvedTexts(db: Reader, ids: Id[]) {
  return db
    .select({ id: revisions.id })
    .from(revisions)
    .innerJoin(approvals, and(eq(approvals.storyId, revisions.storyId), eq(approvals.hash, revisions.hash)))
    .where(inArray(revisions.id, ids));
}

function publishedTexts(db: Reader, ids: Id[]) {
  const isText = and(eq(publications.storyId, revisions.storyId), eq(publications.hash, revisions.hash));
  return db
    .select({ id: revisions.id })
    .from(revisions)
    .innerJoin(publications, isText)
    .where(inArray(revisions.id, ids));
}

/** What a merge or a text set aside began with, however long ago. */
function originsOfOthers(db: Reader, ids: Id[]) {
  const children = alias(revisions, 'children');
  return db
    .select({ id: revisions.id })
    .from(revisions)
    .innerJoin(children, eq(children.parentId, revisions.id))
    .where(and(inArray(revisions.id, ids), ne(children.reason, 'saved')));
}

/** Whoever wrote a text that came back is a contributor of it by that revision. */
function restoredTexts(db: Reader, ids: Id[]) {
  const others = alias(revisions, 'others');
  const isText = and(eq(others.storyId, revisions.storyId), eq(others.hash, revisions.hash));
  return db
    .select({ id: revisions.id })
    .from(revisions)
    .innerJoin(others, isText)
    .where(and(inArray(revisions.id, ids), eq(others.reason, 'restored')));
}
