import { useState } from 'react';
import { slugFrom } from '#lib/domain/kernel/slug.ts';
import type { DeskStory } from '#lib/domain/stories/views.ts';
import type { DraftFields } from './page-text.ts';

/**
 * The slug follows the headline until somebody writes one. That of a story that was published stays:
 * its address is out in the world.
 */
export function useFollowingSlug(
  story: Pick<DeskStory, 'text' | 'live'>,
  change: (part: Partial<DraftFields>) => void,
) {
  const { slug, headline } = story.text;
  const [follows, setFollows] = useState(
    () => story.live === null && slug.replace(/-\d+$/, '') === slugFrom(headline).replace(/-\d+$/, ''),
  );
  return {
    /** Passes a change of the text on, with the slug that goes with it. */
    follow(part: Partial<DraftFields>) {
      const isNew = follows && part.headline !== undefined;
      change(isNew ? { ...part, slug: slugFrom(part.headline ?? '') } : part);
    },
    write(written: string) {
      // Emptied, it follows again.
      setFollows(written === '' && story.live === null);
      change({ slug: written });
    },
  };
}
