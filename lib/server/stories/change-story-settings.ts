/** What the desk notes about a story and no reader ever sees; never part of the snapshot. */
import { eq } from 'drizzle-orm';
import { stories } from '#db/schema/stories.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { ok, refuse, type Refusal, type Result } from '#lib/domain/kernel/result.ts';
import { mayChangeSettings, type StoryRefusal } from '#lib/domain/stories/permission.ts';
import type { Sensitivity } from '#lib/domain/stories/vocabulary.ts';
import type { Store } from '../kernel/store.ts';
import { transact } from '../kernel/transact.ts';
import { loadStory } from './load-story.ts';

export async function changeStorySettings(
  store: Store,
  actor: Actor,
  input: { storyId: Id; sensitivity: Sensitivity; deskNote: string },
): Promise<Result<undefined, Refusal<'not-found' | StoryRefusal>>> {
  return transact(store, actor, async (t) => {
    const loaded = await loadStory(t.tx, actor, input.storyId);
    if (!loaded) return refuse('not-found');
    const decision = mayChangeSettings(actor, loaded.facts);
    if (!decision.allowed) return refuse(decision.code);
    await t.tx
      .update(stories)
      .set({ sensitivity: input.sensitivity, deskNote: input.deskNote })
      .where(eq(stories.id, input.storyId));
    await t.record({ verb: 'change story settings', kind: 'story', object: input.storyId });
    return ok();
  });
}
