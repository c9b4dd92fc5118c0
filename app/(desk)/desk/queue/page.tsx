import { PageHead } from '#components/layout/page-head.tsx';
import { StoryGroup } from '#components/stories/story-group.tsx';
import { QueueNote } from '#components/workflow/queue-note.tsx';
import type { ReviewState } from '#lib/domain/stories/vocabulary.ts';
import { requireActor } from '#lib/next/session.ts';
import { store } from '#lib/server/kernel/store.ts';
import { siteForReader } from '#lib/server/stories/reader-queries.ts';
import { queueWithReasons } from '#lib/server/workflow/queries.ts';

export const metadata = { title: 'Queue' };

const GROUPS: { review: ReviewState; title: string; empty: string }[] = [
  { review: 'submitted', title: 'Waiting for review', empty: 'Nothing waits to be read.' },
  { review: 'approved', title: 'Approved, not yet live', empty: 'Nothing waits to be published.' },
  { review: 'changes-asked', title: 'With the writer again', empty: 'Nothing has been returned.' },
];

export default async function QueuePage() {
  const actor = await requireActor();
  const queue = await queueWithReasons(store(), actor);
  const { zone } = await siteForReader(store());
  return (
    <>
      <PageHead title="Queue" lead="Everything on its way to readers, the longest waiting first." />
      <div className="flex flex-col gap-10">
        {GROUPS.map(({ review, title, empty }) => (
          <StoryGroup
            key={review}
            title={title}
            empty={empty}
            zone={zone}
            leadsTo="review"
            stories={queue.filter((story) => story.review === review)}
            note={(item) => <QueueNote item={item} actor={actor} />}
          />
        ))}
      </div>
    </>
  );
}
