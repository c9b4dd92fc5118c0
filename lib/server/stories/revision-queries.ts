import { desc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { accounts } from '#db/schema/auth.ts';
import { revisions } from '#db/schema/stories.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import type { RevisionRef } from '#lib/domain/stories/views.ts';
import type { Store } from '../kernel/store.ts';
import { loadStory } from './load-story.ts';
import type { RevisionRow } from './story-rows.ts';

export async function revisionRef(db: Reader, revision: Omit<RevisionRow, 'snapshot'>): Promise<RevisionRef> {
  const [author] = await db
    .select({ id: accounts.id, name: accounts.name })
    .from(accounts)
    .where(eq(accounts.id, revision.authorId));
  if (!author) throw new Error(`revision ${revision.id} has no author`);
  const { id, number, hash, at, reason } = revision;
  return { id, number, hash, at, reason, author };
}

const refColumns = {
  id: revisions.id,
  number: revisions.number,
  hash: revisions.hash,
  at: revisions.at,
  reason: revisions.reason,
  author: { id: accounts.id, name: accounts.name },
};

/** So many can be chosen from; older ones are in the history. */
const CHOICES = 400;

/** The story's newest revisions, the last first; null where the actor may not see the story. */
export async function revisionsForDesk(
  store: Store,
  actor: Actor,
  storyId: Id,
): Promise<RevisionRef[] | null> {
  const db = store.database.read;
  if (!(await loadStory(db, actor, storyId))) return null;
  return db
    .select(refColumns)
    .from(revisions)
    .innerJoin(accounts, eq(accounts.id, revisions.authorId))
    .where(eq(revisions.storyId, storyId))
    .orderBy(desc(revisions.number))
    .limit(CHOICES);
}
