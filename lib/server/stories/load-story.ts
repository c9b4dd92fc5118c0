/**
 * Loads what a decision about a story needs, in the verb's own transaction (or, for a page, from the
 * reader), so that the rule and the write see the same rows.
 */
import { and, eq, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { publications, revisions, stories, storyWriters } from '#db/schema/stories.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { missingParts } from '#lib/domain/stories/missing-parts.ts';
import { maySee, type StoryFacts } from '#lib/domain/stories/permission.ts';
import type { Snapshot } from '#lib/domain/stories/snapshot.ts';
import { contributorsOfRevision } from './contributor-queries.ts';
import { readSnapshot, type PublicationRow, type RevisionRow, type StoryRow } from './story-rows.ts';

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

async function writersOf(db: Reader, storyId: Id): Promise<Id[]> {
  const rows = await db
    .select({ accountId: storyWriters.accountId })
    .from(storyWriters)
    .where(and(eq(storyWriters.storyId, storyId), isNull(storyWriters.endedAt)));
  return rows.map((row) => row.accountId);
}

async function livePublication(db: Reader, story: StoryRow): Promise<PublicationRow | null> {
  if (story.livePublicationId === null) return null;
  const [live] = await db.select().from(publications).where(eq(publications.id, story.livePublicationId));
  return live ?? null;
}
