import { notFound } from 'next/navigation';
import { PageHead } from '#components/layout/page-head.tsx';
import { RevisionList } from '#components/stories/revision-list.tsx';
import { StoryPlaces } from '#components/stories/story-places.tsx';
import { StoryState } from '#components/stories/story-state.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { Approvals } from '#components/workflow/approvals.tsx';
import { StepList } from '#components/workflow/step-list.tsx';
import { requireActor } from '#lib/next/session.ts';
import { store } from '#lib/server/kernel/store.ts';
import { siteForReader } from '#lib/server/stories/reader-queries.ts';
import { revisionsForDesk } from '#lib/server/stories/revision-queries.ts';
import { storyForDesk } from '#lib/server/stories/story-queries.ts';
import { stepsForDesk } from '#lib/server/workflow/queries.ts';

export const metadata = { title: 'History' };

export default async function HistoryPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const { id } = await params;
  const story = await storyForDesk(store(), actor, id);
  const revisions = await revisionsForDesk(store(), actor, id);
  const steps = await stepsForDesk(store(), actor, id);
  if (!story || !revisions || !steps) notFound();
  const { zone } = await siteForReader(store());
  const standing = story.approvals.filter((approval) => !approval.withdrawn);
  return (
    <>
      <PageHead
        above={<StoryPlaces id={id} here="history" />}
        title={story.headline || 'No headline yet'}
        lead="Every text this story ever had. None of them can be changed or removed."
        actions={<StoryState {...story} />}
      />
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Panel title="Revisions" aside={`Times in ${zone}`}>
          <RevisionList
            storyId={id}
            revisions={revisions}
            zone={zone}
            currentHash={story.revision.hash}
            liveHash={story.live?.hash ?? null}
            approvedHashes={new Set(standing.map((approval) => approval.hash))}
          />
        </Panel>
        <div className="flex flex-col gap-8">
          <Panel title="Review">
            <StepList steps={steps} zone={zone} />
          </Panel>
          <Approvals approvals={story.approvals} hash={story.revision.hash} zone={zone} />
        </div>
      </div>
    </>
  );
}
