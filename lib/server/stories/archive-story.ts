/** Puts a never-published story away, or takes it out again; nothing is destroyed. */
import { eq } from 'drizzle-orm';
import { stories } from '#db/schema/stories.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { ok, refuse, type Refusal, type Result } from '#lib/domain/kernel/result.ts';
import { may, type StoryRefusal } from '#lib/domain/stories/permission.ts';
import type { Store } from '../kernel/store.ts';
import { transact } from '../kernel/transact.ts';
import { loadStory } from './load-story.ts';
import { isTaken } from './free-slug.ts';

type Outcome = Promise<Result<undefined, Refusal<'not-found' | 'address-taken' | StoryRefusal>>>;

export function archiveStory(store: Store, actor: Actor, input: { storyId: Id }): Outcome {
  return setArchived(store, actor, input.storyId, 'archive');
}

export function unarchiveStory(store: Store, actor: Actor, input: { storyId: Id }): Outcome {
  return setArchived(store, actor, input.storyId, 'un-archive');
}

function setArchived(store: Store, actor: Actor, storyId: Id, verb: 'archive' | 'un-archive'): Outcome {
  return transact(store, actor, async (t) => {
    const loaded = await loadStory(t.tx, actor, storyId);
    if (!loaded) return refuse('not-found');
    const decision = may(actor, verb, loaded.facts);
    if (!decision.allowed) return refuse(decision.code);
    const { sectionSlug, slug } = loaded.story;
    // While it was away, another story may have taken its address.
    const returning = verb === 'un-archive' && sectionSlug !== null && slug !== '';
    if (returning && (await isTaken(t.tx, storyId, sectionSlug, slug))) {
      return refuse('address-taken');
    }
    await t.tx
      .update(stories)
      .set({ archivedAt: verb === 'archive' ? t.now : null })
      .where(eq(stories.id, storyId));
    await t.record({ verb, kind: 'story', object: storyId });
    return ok();
  });
}
