import { notFound } from 'next/navigation';
import { PageHead } from '#components/layout/page-head.tsx';
import { CompareForm, CompareLinks } from '#components/stories/compare-form.tsx';
import { HistoryList } from '#components/stories/history-list.tsx';
import { NamesHere } from '#components/presence/names-here.tsx';
import { StoryPlaces } from '#components/stories/story-places.tsx';
import { StoryState } from '#components/stories/story-state.tsx';
import { Arrival } from '#components/ui/arrival.client.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { Approvals } from '#components/workflow/approvals.tsx';
import { StepList } from '#components/workflow/step-list.tsx';
import { paths } from '#lib/domain/kernel/paths.ts';
import { requireActor } from '#lib/next/session.ts';
import { store } from '#lib/server/kernel/store.ts';
import { siteForReader } from '#lib/server/stories/reader-queries.ts';
import { sinceForDesk } from '#lib/server/stories/reading-queries.ts';
import { revisionsForDesk } from '#lib/server/stories/revision-queries.ts';
import { storyForDesk } from '#lib/server/stories/story-queries.ts';
import { historyForDesk } from '#lib/server/workflow/history-queries.ts';
import { stepsForDesk } from '#lib/server/workflow/queries.ts';

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata = { title: 'History' };

const DONE: Record<string, string> = {
  restored: 'Restored. The text of that revision is the current one again; everything between is kept.',
  'restored-elsewhere':
    'Restored, but for its address: another story has it by now, so this one got the next free address.',
  same: 'That text is the current one already. Nothing was written.',
};

export default async function HistoryPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const [{ id }, asked] = [await params, await searchParams];
  const below = /^[1-9]\d{0,8}$/.test(String(asked.below)) ? Number(asked.below) : undefined;
  const story = await storyForDesk(store(), actor, id);
  const history = await historyForDesk(store(), actor, id, below);
  const choices = await revisionsForDesk(store(), actor, id);
  const steps = await stepsForDesk(store(), actor, id);
  if (!story || !history || !choices || !steps) notFound();
  const { zone } = await siteForReader(store());
  const working = story.revision.number;
  const since = await sinceForDesk(store(), actor, story);
  const done = DONE[String(asked.done)];
  return (
    <>
      <PageHead
        above={
          <>
            <StoryPlaces id={id} here="history" />
            <NamesHere storyId={id} me={actor} zone={zone} place="history" />
          </>
        }
        title={story.headline || 'No headline yet'}
        lead="Every text that was kept, newest first. Saves of one sitting are thinned out later; nothing that was submitted, approved, published, restored or set aside ever is."
        actions={<StoryState {...story} />}
      />
      {done ? (
        <Arrival key={String(asked.done)}>
          <Notice tone="accent">{done}</Notice>
        </Arrival>
      ) : null}
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-8">
          {working > 1 ? (
            <Panel title="Compare two texts">
              <div className="flex flex-col gap-3">
                <CompareLinks storyId={id} working={working} since={since} />
                <CompareForm storyId={id} revisions={choices} zone={zone} from={working - 1} to={working} />
              </div>
            </Panel>
          ) : null}
          <Panel title="Revisions" aside={`Times in ${zone}`}>
            <HistoryList storyId={id} revisions={history.items} zone={zone} />
            <p className="mt-5 flex gap-3">
              {below === undefined ? null : <LinkButton href={paths.history(id)}>Newest</LinkButton>}
              {history.next === null ? null : (
                <LinkButton href={paths.historyBelow(id, history.next)}>Older revisions</LinkButton>
              )}
            </p>
          </Panel>
        </div>
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
