import { AlsoHere } from '#components/presence/also-here.client.tsx';
import { StoryPlaces } from '#components/stories/story-places.tsx';
import { StoryState } from '#components/stories/story-state.tsx';
import type { DeskStory } from '#lib/domain/stories/views.ts';

/** The line above the text: the other rooms of the story, who else is in it, and how it stands. */
export function StoryTop({ story }: { story: DeskStory }) {
  return (
    <>
      <StoryPlaces id={story.id} here="write" />
      <AlsoHere />
      <StoryState {...story} />
    </>
  );
}
