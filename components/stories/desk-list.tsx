import Link from 'next/link';
import type { ReactNode } from 'react';
import { Badge } from '#components/ui/badge.tsx';
import { LinkPending } from '#components/ui/link-pending.client.tsx';
import { Time } from '#components/ui/time.tsx';
import { paths } from '#lib/domain/kernel/paths.ts';
import type { StorySummary } from '#lib/domain/stories/views.ts';
import { SENSITIVITY_WORDS } from './state-words.ts';
import { StoryState } from './story-state.tsx';

type Props<Story extends StorySummary> = {
  stories: readonly Story[];
  zone: string;
  /** Where the headline leads: to the text, or to its review. */
  leadsTo?: 'story' | 'review';
  /** A line under a story: a reason, or what can be done. */
  note?: (story: Story) => ReactNode;
};

/** The desk's lists: dense, headline first, and the state always in the same place. */
export function DeskList<Story extends StorySummary>({
  stories,
  zone,
  leadsTo = 'story',
  note,
}: Props<Story>) {
  return (
    <ul className="border-t border-rule">
      {stories.map((story) => (
        <li
          key={story.id}
          className="grid gap-x-6 gap-y-1.5 border-b border-rule py-3 md:grid-cols-[minmax(0,1fr)_auto] md:items-start"
        >
          <div className="min-w-0">
            <h3 className="font-reading text-lead leading-snug font-medium">
              <Link
                prefetch={false}
                href={leadsTo === 'story' ? paths.deskStory(story.id) : paths.review(story.id)}
                className="decoration-1 underline-offset-4 hover:text-accent hover:underline"
              >
                {story.headline || <span className="text-muted italic">No headline yet</span>}
                <LinkPending />
              </Link>
            </h3>
            <StoryLine story={story} zone={zone} />
            <StoryNote>{note?.(story)}</StoryNote>
          </div>
          <div className="md:pt-1 md:text-right">
            <StoryState {...story} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function StoryLine({ story, zone }: { story: StorySummary; zone: string }) {
  return (
    <div className="mt-0.5 flex flex-wrap items-center gap-x-4 gap-y-0.5 text-caption text-muted">
      <span className="font-medium text-ink">{story.section?.name ?? 'No section'}</span>
      <span>{story.writers.map((writer) => writer.name).join(', ')}</span>
      <span>
        changed <Time at={story.changedAt} zone={zone} /> by {story.changedBy.name}
      </span>
      {story.sensitivity === 'normal' ? null : <Badge>{SENSITIVITY_WORDS[story.sensitivity]}</Badge>}
    </div>
  );
}

function StoryNote({ children }: { children: ReactNode }) {
  return children ? <div className="mt-1.5 max-w-prose text-small">{children}</div> : null;
}
