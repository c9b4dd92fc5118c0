/** The line that every list of the desk shows of a story. */
import { and, asc, desc, eq, inArray, isNull, ne, or, type SQL } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { accounts } from '#db/schema/auth.ts';
import { publications, revisions, sections, stories, storyWriters } from '#db/schema/stories.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { visibleStories } from '#lib/domain/stories/permission.ts';
import type { StaffRef, StorySummary } from '#lib/domain/stories/views.ts';

export type Order = 'newest' | 'oldest';

/** Stories that meet all conditions, by last change. */
export async function summaries(
  db: Reader,
  conditions: readonly (SQL | undefined)[],
  { order = 'newest', limit }: { order?: Order; limit: number },
): Promise<StorySummary[]> {
  const by = order === 'newest' ? desc : asc;
  const rows = await db
    .select({
      story: stories,
      workingHash: revisions.hash,
      liveHash: publications.hash,
      sectionName: sections.name,
      changedByName: accounts.name,
    })
    .from(stories)
    .innerJoin(revisions, eq(revisions.id, stories.workingRevisionId))
    .innerJoin(accounts, eq(accounts.id, stories.changedBy))
    .leftJoin(publications, eq(publications.id, stories.livePublicationId))
    .leftJoin(sections, eq(sections.slug, stories.sectionSlug))
    .where(and(...conditions))
    .orderBy(by(stories.changedAt), by(stories.id))
    .limit(limit);
  const writers = await writersByStory(
    db,
    rows.map((row) => row.story.id),
  );
  return rows.map(({ story, workingHash, liveHash, sectionName, changedByName }) => ({
    id: story.id,
    headline: story.headline,
    section:
      story.sectionSlug === null ? null : { slug: story.sectionSlug, name: sectionName ?? story.sectionSlug },
    review: story.review,
    publication: story.publication,
    sensitivity: story.sensitivity,
    archived: story.archivedAt !== null,
    changedAt: story.changedAt,
    changedBy: { id: story.changedBy, name: changedByName },
    writers: writers.get(story.id) ?? [],
    liveIsCurrent: liveHash !== null && liveHash === workingHash,
  }));
}

/** Who works on a story: its assigned writers, or else the one who made it. */
async function writersByStory(db: Reader, ids: readonly Id[]): Promise<Map<Id, StaffRef[]>> {
  if (ids.length === 0) return new Map();
  const assigned = await db
    .select({ storyId: storyWriters.storyId, id: accounts.id, name: accounts.name })
    .from(storyWriters)
    .innerJoin(accounts, eq(accounts.id, storyWriters.accountId))
    .where(and(inArray(storyWriters.storyId, [...ids]), isNull(storyWriters.endedAt)))
    .orderBy(asc(accounts.name));
  const creators = await db
    .select({ storyId: stories.id, id: accounts.id, name: accounts.name })
    .from(stories)
    .innerJoin(accounts, eq(accounts.id, stories.createdBy))
    .where(inArray(stories.id, [...ids]));
  const writers = new Map<Id, StaffRef[]>();
  for (const { storyId, id, name } of [...assigned, ...creators]) {
    const own = writers.get(storyId) ?? [];
    const isCreator = creators.some((row) => row.storyId === storyId && row.id === id);
    if (isCreator && own.length > 0) continue;
    writers.set(storyId, [...own, { id, name }]);
  }
  return writers;
}

/** The conditions that narrow a list to what this actor may see; the sister of `maySee`. */
export function visibleTo(db: Reader, actor: Actor): (SQL | undefined)[] {
  const scope = visibleStories(actor);
  if (scope === 'all') return [];
  if (scope === 'own') return [belongsTo(db, actor.id)];
  return [
    or(
      inArray(stories.review, ['submitted', 'approved']),
      ne(stories.publication, 'none'),
      belongsTo(db, actor.id),
    ),
  ];
}

/** Made by this account, or assigned to it. */
export function belongsTo(db: Reader, accountId: Id): SQL | undefined {
  const assigned = db
    .select({ id: storyWriters.storyId })
    .from(storyWriters)
    .where(and(eq(storyWriters.accountId, accountId), isNull(storyWriters.endedAt)));
  return or(eq(stories.createdBy, accountId), inArray(stories.id, assigned));
}
