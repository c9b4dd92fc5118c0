import type { Actor } from '#lib/domain/auth/actor.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { viewOf } from '#lib/domain/presence/presence.ts';
import type { PresenceView } from '#lib/domain/presence/views.ts';
import type { Store } from '../kernel/store.ts';
import { presenceNow } from './registry.ts';
import { maySeePresence, watchedStory } from './watched-story.ts';

/** Who writes in the story; null if nobody does, or the actor may not see the story. */
export async function leaseForDesk(store: Store, actor: Actor, storyId: Id): Promise<PresenceView['lease']> {
  const story = await watchedStory(store.database.read, storyId);
  return story && maySeePresence(actor, story) ? viewOf(presenceNow(store, storyId)).lease : null;
}
