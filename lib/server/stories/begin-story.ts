/** The first save of a new story: its row comes with its first words, never before. */
import { eq } from 'drizzle-orm';
import { stories } from '#db/schema/stories.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { firstRevisionId } from '#lib/domain/stories/new-story.ts';
import { mayStart } from '#lib/domain/stories/permission.ts';
import { emptyText } from '#lib/domain/stories/snapshot.ts';
import type { Transaction } from '../kernel/transact.ts';
import { startStory } from './create-story.ts';

/**
 * Makes the empty story that a save stands on, if that save is the first of a new one. A save that
 * came twice, or for a story that is there and somebody else's, finds a row and makes none.
 */
export async function beginStory(t: Transaction, actor: Actor, storyId: Id, base: Id): Promise<void> {
  if (base !== firstRevisionId(storyId) || !mayStart(actor).allowed) return;
  const [taken] = await t.tx.select({ id: stories.id }).from(stories).where(eq(stories.id, storyId));
  if (taken) return;
  await startStory(t, actor, { id: storyId, revisionId: base }, emptyText(), 'created');
}
