import { notFound } from 'next/navigation';
import { changeOwnPassword, endSession, signOutEverywhere, signOutHere } from '#app/_actions/auth.ts';
import { ChangePasswordForm } from '#components/auth/change-password-form.client.tsx';
import { ROLE_NAMES } from '#components/auth/role-words.ts';
import { SessionList } from '#components/auth/session-list.tsx';
import { PageHead } from '#components/layout/page-head.tsx';
import { SignOutForm } from '#components/layout/sign-out-form.client.tsx';
import { Arrival } from '#components/ui/arrival.client.tsx';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { paths } from '#lib/domain/kernel/paths.ts';
import { requireSession } from '#lib/next/session.ts';
import { accountForOwner } from '#lib/server/auth/queries.ts';
import { store } from '#lib/server/kernel/store.ts';
import { siteForReader } from '#lib/server/stories/reader-queries.ts';

export const metadata = { title: 'Your account' };

const DONE = new Map([
  ['password', 'Your password is changed. Every other browser is signed out.'],
  ['session', 'That session has ended.'],
]);

type Props = { searchParams: Promise<{ done?: string | string[] }> };

export default async function AccountPage({ searchParams }: Props) {
  const { actor, id } = await requireSession(paths.account());
  const account = await accountForOwner(store(), actor, id);
  if (!account) notFound();
  const { zone } = await siteForReader(store());
  const { done } = await searchParams;
  const said = typeof done === 'string' ? DONE.get(done) : undefined;
  return (
    <>
      <PageHead
        title="Your account"
        lead={`${account.name} · ${account.email} · ${ROLE_NAMES[account.role]}`}
        actions={
          <SignOutForm account={actor.id} action={signOutHere}>
            <Button type="submit">Sign out</Button>
          </SignOutForm>
        }
      />
      {said ? (
        <Arrival>
          <Notice tone="pass">{said}</Notice>
        </Arrival>
      ) : null}
      <div className="flex flex-col gap-10">
        <Panel title="Where you are signed in">
          <SessionList sessions={account.sessions} zone={zone} endSession={endSession} />
          <div className="mt-4">
            <SignOutForm account={actor.id} action={signOutEverywhere}>
              <Button type="submit" size="small">
                Sign out everywhere
              </Button>
            </SignOutForm>
          </div>
        </Panel>
        <Panel title="Password">
          <ChangePasswordForm action={changeOwnPassword} />
        </Panel>
      </div>
    </>
  );
}
