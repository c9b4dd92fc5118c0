import type { Actor } from '#lib/domain/auth/actor.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import type { ArticleView } from '#lib/domain/stories/views.ts';
import type { Store } from '../kernel/store.ts';
import { comparisonForDesk } from './compare-queries.ts';
import { previewForDesk } from './preview-queries.ts';
import { storyForDesk } from './story-queries.ts';

/** A revision as readers would see it; null where the actor may not see the story, or it has none such. */
export async function revisionAsArticle(
  store: Store,
  actor: Actor,
  storyId: Id,
  number: number,
): Promise<ArticleView | null> {
  const story = await storyForDesk(store, actor, storyId);
  const found = await comparisonForDesk(store, actor, storyId, { from: 'before', to: number });
  if (!story || !found?.to) return null;
  const { ref, text } = found.to;
  return previewForDesk(store, { id: storyId, revision: ref, text, live: story.live });
}
