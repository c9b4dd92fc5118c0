import type { Draft } from '#components/stories/editor/draft.ts';
import { useObserved } from '#components/stories/editor/observed.ts';
import { missingParts } from '#lib/domain/stories/missing-parts.ts';
import type { StoryFacts } from '#lib/domain/stories/permission.ts';
import type { DeskStory } from '#lib/domain/stories/views.ts';

/** The page's facts, with what was saved and typed since it was loaded, as of the last pause. */
export function useFactsNow(story: DeskStory & { facts: StoryFacts }, draft: Draft): StoryFacts {
  const saved = useObserved(draft.facts);
  const isSaved = useObserved(draft.save).kind === 'saved';
  const { headline, document, section, slug } = useObserved(draft.settled);
  return {
    ...story.facts,
    // A save takes a text out of review; what was approved was another one.
    review: saved.review,
    liveIsCurrent: isSaved && story.live?.hash === saved.hash,
    missing: missingParts({
      ...story.text,
      headline,
      document,
      slug,
      section: section === null ? null : { slug: section, name: section },
    }),
  };
}
