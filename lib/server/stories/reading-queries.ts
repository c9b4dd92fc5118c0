/** What an account has read of a story; the rule is in lib/domain/stories/reading.ts. */
import { and, desc, eq, lte, ne, notInArray } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { storyReads } from '#db/schema/stories-drafting.ts';
import { revisions } from '#db/schema/stories.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { lastRead } from '#lib/domain/stories/reading.ts';
import type { DeskStory } from '#lib/domain/stories/views.ts';
import type { Store } from '../kernel/store.ts';
import { loadStory } from './load-story.ts';

export async function readingOf(db: Reader, storyId: Id, accountId: Id) {
  const [reading] = await db
    .select({ number: revisions.number, at: storyReads.at, before: storyReads.beforeNumber })
    .from(storyReads)
    .innerJoin(revisions, eq(revisions.id, storyReads.revisionId))
    .where(and(eq(storyReads.storyId, storyId), eq(storyReads.accountId, accountId)));
  const [own] = await db
    .select({ number: revisions.number, at: revisions.at })
    .from(revisions)
    .where(
      and(
        eq(revisions.storyId, storyId),
        eq(revisions.authorId, accountId),
        // These hold words of others that their author may not have seen yet.
        notInArray(revisions.reason, ['merged', 'set-aside']),
      ),
    )
    .orderBy(desc(revisions.number))
    .limit(1);
  return { reading: reading ?? null, own: own ?? null };
}

/**
 * The number of the kept revision that "since I last read" leads from; null for who reads the story for
 * the first time, or may not see it.
 */
export async function lastReadForDesk(store: Store, actor: Actor, storyId: Id): Promise<number | null> {
  const db = store.database.read;
  if (!(await loadStory(db, actor, storyId))) return null;
  const { reading, own } = await readingOf(db, storyId, actor.id);
  const number = lastRead(reading, own, store.clock());
  if (number === null) return null;
  // If it was thinned away since: the one before it, so that rather too much is shown than too little.
  const [kept] = await db
    .select({ number: revisions.number })
    .from(revisions)
    .where(
      and(eq(revisions.storyId, storyId), lte(revisions.number, number), ne(revisions.reason, 'set-aside')),
    )
    .orderBy(desc(revisions.number))
    .limit(1);
  return kept?.number ?? null;
}

/** The numbers of the texts that people most often compare the current one with; null where there is none. */
export async function sinceForDesk(
  store: Store,
  actor: Actor,
  story: Pick<DeskStory, 'id' | 'lastApproved' | 'live'>,
): Promise<{ read: number | null; approved: number | null; live: number | null }> {
  return {
    read: await lastReadForDesk(store, actor, story.id),
    approved: story.lastApproved?.revisionNumber ?? null,
    live: story.live?.revisionNumber ?? null,
  };
}
