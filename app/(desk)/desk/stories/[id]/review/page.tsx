import { notFound } from 'next/navigation';
import { approve, publish, returnToWriter, submit, withdraw } from '#app/_actions/workflow.ts';
import { ReadMark } from '#components/stories/read-mark.client.tsx';
import { NamesHere } from '#components/presence/names-here.tsx';
import { StoryPlaces } from '#components/stories/story-places.tsx';
import { StoryState } from '#components/stories/story-state.tsx';
import { Arrival } from '#components/ui/arrival.client.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Approvals } from '#components/workflow/approvals.tsx';
import { Contributors } from '#components/workflow/contributors.tsx';
import { doneWords } from '#components/workflow/done-words.ts';
import { ReturnedNotice } from '#components/workflow/returned-notice.tsx';
import { parseReviewView, ReviewText } from '#components/workflow/review-text.tsx';
import { RevisionSign } from '#components/workflow/revision-sign.tsx';
import { StageBar } from '#components/workflow/stage-bar.tsx';
import { VerbPanel } from '#components/workflow/verb-panel.tsx';
import { requireActor } from '#lib/next/session.ts';
import { store } from '#lib/server/kernel/store.ts';
import { previewForDesk } from '#lib/server/stories/preview-queries.ts';
import { siteForReader } from '#lib/server/stories/reader-queries.ts';
import { lastReadForDesk } from '#lib/server/stories/reading-queries.ts';
import { storyForDesk } from '#lib/server/stories/story-queries.ts';
import { returnedWith } from '#lib/server/workflow/queries.ts';

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const actions = { submit, approve, return: returnToWriter, publish, withdraw };

export const metadata = { title: 'Review' };

export default async function ReviewPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const [{ id }, asked] = [await params, await searchParams];
  const story = await storyForDesk(store(), actor, id);
  if (!story) notFound();
  const site = await siteForReader(store());
  const returned = await returnedWith(store(), story);
  const done = doneWords(asked.done);
  const preview = await previewForDesk(store(), story);
  return (
    <>
      <div className="mb-5 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <StoryPlaces id={id} here="review" />
        <NamesHere storyId={id} me={actor} zone={site.zone} place="review" />
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <RevisionSign number={story.revision.number} hash={story.revision.hash} />
          <StoryState {...story} />
        </div>
      </div>
      {done ? (
        <Arrival key={String(asked.done)}>
          <Notice tone={asked.done === 'approve' || asked.done === 'publish' ? 'pass' : 'accent'}>
            {done}
          </Notice>
        </Arrival>
      ) : null}
      {returned ? <ReturnedNotice returned={returned} zone={site.zone} /> : null}
      <div className="mt-6 grid gap-8 lg:grid-cols-[minmax(0,1fr)_20rem] xl:grid-cols-[minmax(0,1fr)_23rem]">
        <ReviewText
          story={story}
          preview={preview}
          site={site}
          view={parseReviewView(asked.view)}
          lastRead={await lastReadForDesk(store(), actor, id)}
        />
        <aside aria-label="Decision" className="flex flex-col gap-8 lg:border-l lg:border-rule lg:pl-8">
          <StageBar {...story} />
          <VerbPanel
            actor={actor}
            storyId={id}
            revision={story.revision}
            facts={story.facts}
            actions={actions}
          />
          <Approvals approvals={story.approvals} hash={story.revision.hash} zone={site.zone} />
          <Contributors contributors={story.contributors} createdBy={story.createdBy} actor={actor} />
        </aside>
      </div>
      <ReadMark storyId={id} revisionId={story.revision.id} />
    </>
  );
}
