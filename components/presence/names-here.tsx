import type { ComponentProps } from 'react';
import { AlsoHere } from './also-here.client.tsx';
import { InStory } from './in-story.client.tsx';

/** Who else has the story open, on a page of it where nobody writes. */
export function NamesHere(props: Omit<ComponentProps<typeof InStory>, 'children' | 'isThere'>) {
  return (
    <InStory {...props}>
      <AlsoHere />
    </InStory>
  );
}
