/**
 * What presence must know of a story, several times a minute for every open page: who may see it, who
 * may write in it, and which revision is the newest; not its text.
 */
import { and, eq, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { publications, revisions, stories, storyWriters } from '#db/schema/stories.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import type { PresenceView } from '#lib/domain/presence/views.ts';
import { may, maySee, type StoryFacts } from '#lib/domain/stories/permission.ts';

export type WatchedStory = {
  id: Id;
  revision: PresenceView['revision'];
  facts: Pick<StoryFacts, 'review' | 'publication' | 'archived' | 'liveIsCurrent'>;
  /** Who made it, and whom it is assigned to. */
  owners: ReadonlySet<Id>;
};

export async function watchedStory(db: Reader, storyId: Id): Promise<WatchedStory | null> {
  const [row] = await db
    .select({
      createdBy: stories.createdBy,
      review: stories.review,
      publication: stories.publication,
      archivedAt: stories.archivedAt,
      liveHash: publications.hash,
      revision: { id: revisions.id, number: revisions.number, hash: revisions.hash },
    })
    .from(stories)
    .innerJoin(revisions, eq(revisions.id, stories.workingRevisionId))
    .leftJoin(publications, eq(publications.id, stories.livePublicationId))
    .where(eq(stories.id, storyId));
  if (!row) return null;
  const writers = await db
    .select({ id: storyWriters.accountId })
    .from(storyWriters)
    .where(and(eq(storyWriters.storyId, storyId), isNull(storyWriters.endedAt)));
  const { createdBy, review, publication, archivedAt, liveHash, revision } = row;
  return {
    id: storyId,
    revision,
    facts: { review, publication, archived: archivedAt !== null, liveIsCurrent: liveHash === revision.hash },
    owners: new Set([createdBy, ...writers.map(({ id }) => id)]),
  };
}

export function maySeePresence(actor: Actor, { facts, owners }: WatchedStory): boolean {
  return maySee(actor, { ...facts, isOwn: owners.has(actor.id) });
}

/** Who may not change the text holds no lease on it. */
export function mayHoldLease(actor: Actor, { facts, owners }: WatchedStory): boolean {
  // Neither of the last two decides about writing.
  const all = { ...facts, isOwn: owners.has(actor.id), isContributor: false, missing: [] };
  return may(actor, 'draft', all).allowed;
}
