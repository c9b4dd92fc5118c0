import type { ReactNode } from 'react';
import { Panel } from '#components/ui/panel.tsx';
import type { StorySummary } from '#lib/domain/stories/views.ts';
import { DeskList } from './desk-list.tsx';

type Props<Story extends StorySummary> = {
  title: string;
  /** What an empty group says; without it an empty group is not shown. */
  empty?: string;
  stories: readonly Story[];
  zone: string;
  leadsTo?: 'story' | 'review';
  note?: (story: Story) => ReactNode;
};

/** A named list of stories with its count. */
export function StoryGroup<Story extends StorySummary>({ title, empty, stories, ...list }: Props<Story>) {
  if (stories.length === 0 && !empty) return null;
  return (
    <Panel title={title} aside={stories.length > 0 ? countWords(stories.length) : null}>
      {stories.length > 0 ? <DeskList stories={stories} {...list} /> : <p className="text-muted">{empty}</p>}
    </Panel>
  );
}

function countWords(count: number): string {
  return count === 1 ? '1 story' : `${count} stories`;
}
