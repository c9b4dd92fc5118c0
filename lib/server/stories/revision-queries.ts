import { and, desc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { accounts } from '#db/schema/auth.ts';
import { revisions } from '#db/schema/stories.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import type { StoryText } from '#lib/domain/stories/snapshot.ts';
import type { RevisionRef } from '#lib/domain/stories/views.ts';
import type { Store } from '../kernel/store.ts';
import { loadStory } from './load-story.ts';
import { readSnapshot, type RevisionRow } from './story-rows.ts';

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

/** The story's revisions, newest first; null where the actor may not see the story. */
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
    .orderBy(desc(revisions.number));
}

/** One revision by its number within the story, with its text. */
export async function revisionForDesk(
  store: Store,
  actor: Actor,
  storyId: Id,
  number: number,
): Promise<{ ref: RevisionRef; text: StoryText } | null> {
  const db = store.database.read;
  if (!(await loadStory(db, actor, storyId))) return null;
  const [row] = await db
    .select({ ...refColumns, snapshot: revisions.snapshot })
    .from(revisions)
    .innerJoin(accounts, eq(accounts.id, revisions.authorId))
    .where(and(eq(revisions.storyId, storyId), eq(revisions.number, number)));
  if (!row) return null;
  const { snapshot, ...ref } = row;
  return { ref, text: readSnapshot({ snapshot }).text };
}
