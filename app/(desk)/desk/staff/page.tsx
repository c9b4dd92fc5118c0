import { notFound } from 'next/navigation';
import { tryJobAgain } from '#app/_actions/jobs.ts';
import { endSessionsOf, invite, reinstate, sendLink, setRole, suspend } from '#app/_actions/staff.ts';
import { InviteForm } from '#components/auth/invite-form.client.tsx';
import { StaffTable } from '#components/auth/staff-table.tsx';
import { DeadJobs } from '#components/jobs/dead-jobs.tsx';
import { PageHead } from '#components/layout/page-head.tsx';
import { Arrival } from '#components/ui/arrival.client.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { paths } from '#lib/domain/kernel/paths.ts';
import { requireActor } from '#lib/next/session.ts';
import { staffForAdmin } from '#lib/server/auth/queries.ts';
import { deadJobs } from '#lib/server/jobs/queries.ts';
import { store } from '#lib/server/kernel/store.ts';
import { siteForReader } from '#lib/server/stories/reader-queries.ts';

export const metadata = { title: 'Staff' };

const DONE = new Map([
  ['role', 'The role is changed. It holds from their next sign-in.'],
  ['suspend', 'The account is suspended, and signed out everywhere.'],
  ['reinstate', 'The account is reinstated.'],
  ['sessions', 'The account is signed out everywhere.'],
]);

type Props = { searchParams: Promise<{ done?: string | string[] }> };

export default async function StaffPage({ searchParams }: Props) {
  const actor = await requireActor(paths.staff());
  const accounts = await staffForAdmin(store(), actor);
  if (!accounts) notFound();
  const { zone } = await siteForReader(store());
  const dead = await deadJobs(store(), actor);
  const { done } = await searchParams;
  const said = typeof done === 'string' ? DONE.get(done) : undefined;
  return (
    <>
      <PageHead title="Staff" lead="Who may come to this desk, and what they do here." />
      {said ? (
        <Arrival>
          <Notice tone="pass">{said}</Notice>
        </Arrival>
      ) : null}
      <div className="flex flex-col gap-10">
        {dead.length > 0 ? (
          <Panel title="Could not be delivered" aside="Messages and other work that the server gave up">
            <DeadJobs jobs={dead} zone={zone} retry={tryJobAgain} />
          </Panel>
        ) : null}
        <Panel title="Accounts">
          <StaffTable
            accounts={accounts}
            zone={zone}
            actions={{ endSessionsOf, reinstate, sendLink, setRole, suspend }}
          />
        </Panel>
        <Panel title="Invite somebody">
          <InviteForm action={invite} />
        </Panel>
      </div>
    </>
  );
}
