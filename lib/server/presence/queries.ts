import type { Actor } from '#lib/domain/auth/actor.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { viewOf } from '#lib/domain/presence/presence.ts';
import type { PresenceView, ReadAlong } from '#lib/domain/presence/views.ts';
import type { DeskStory } from '#lib/domain/stories/views.ts';
import type { Store } from '../kernel/store.ts';
import { previewForDesk } from '../stories/preview-queries.ts';
import { presenceNow } from './registry.ts';
import { maySeePresence, watchedStory } from './watched-story.ts';

/** Who writes in the story; null if nobody does, or the actor may not see the story. */
export async function leaseForDesk(store: Store, actor: Actor, storyId: Id): Promise<PresenceView['lease']> {
  const story = await watchedStory(store.database.read, storyId);
  return story && maySeePresence(actor, story) ? viewOf(presenceNow(store, storyId)).lease : null;
}

/** The text to read along, where somebody else writes it. One's own other tab may just be leaving. */
export async function readAlongForDesk(
  store: Store,
  actor: Actor,
  story: Pick<DeskStory, 'id' | 'revision' | 'text' | 'live'>,
): Promise<ReadAlong | null> {
  const lease = await leaseForDesk(store, actor, story.id);
  if (!lease || lease.account.id === actor.id) return null;
  return { lease, text: { revision: story.revision.id, article: await previewForDesk(store, story) } };
}
