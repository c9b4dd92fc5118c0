import type { Actor } from '#lib/domain/auth/actor.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import type { StoryFacts } from '#lib/domain/stories/permission.ts';
import type { Store } from '../kernel/store.ts';
import { loadStory } from './load-story.ts';

/** What decides what this actor may do to each of these stories; those they may not see are absent. */
export async function factsForDesk(
  store: Store,
  actor: Actor,
  ids: readonly Id[],
): Promise<Map<Id, StoryFacts>> {
  const facts = new Map<Id, StoryFacts>();
  for (const id of ids) {
    const loaded = await loadStory(store.database.read, actor, id);
    if (loaded) facts.set(id, loaded.facts);
  }
  return facts;
}
