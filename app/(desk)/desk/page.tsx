import { PageHead } from '#components/layout/page-head.tsx';
import { NewStory } from '#components/stories/new-story.tsx';
import { DeskOverview } from '#components/workflow/desk-overview.tsx';
import { mayStart } from '#lib/domain/stories/permission.ts';
import { requireActor } from '#lib/next/session.ts';
import { store } from '#lib/server/kernel/store.ts';
import { siteForReader } from '#lib/server/stories/reader-queries.ts';
import { overviewForDesk } from '#lib/server/workflow/queries.ts';

export const metadata = { title: 'What needs you' };

export default async function DeskPage() {
  const actor = await requireActor();
  const overview = await overviewForDesk(store(), actor);
  const { zone } = await siteForReader(store());
  const start = mayStart(actor).allowed ? <NewStory /> : null;
  return (
    <>
      <PageHead title="What needs you" lead={`Good to see you, ${actor.name}.`} actions={start} />
      <DeskOverview actor={actor} overview={overview} zone={zone} start={start} />
    </>
  );
}
