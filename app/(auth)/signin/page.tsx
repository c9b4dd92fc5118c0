import { redirect } from 'next/navigation';
import { signIn } from '#app/_actions/auth.ts';
import { AuthHead } from '#components/auth/auth-frame.tsx';
import { SignInForm } from '#components/auth/sign-in-form.client.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { safeReturnPath } from '#lib/domain/auth/safe-return-path.ts';
import { paths } from '#lib/domain/kernel/paths.ts';
import { currentActor } from '#lib/next/session.ts';
import { isSetUp } from '#lib/server/auth/queries.ts';
import { store } from '#lib/server/kernel/store.ts';

export const metadata = { title: 'Sign in' };

const DONE = new Map([
  ['sign-out', 'You are signed out.'],
  ['setup', 'The site is set up. Sign in with the account you just made.'],
  ['invitation', 'Your account is ready. Sign in with the password you chose.'],
  ['reset', 'Your password is changed. Sign in with the new one.'],
]);

type Props = { searchParams: Promise<{ next?: string | string[]; done?: string | string[] }> };

export default async function SignInPage({ searchParams }: Props) {
  const { next: wanted, done } = await searchParams;
  if (!(await isSetUp(store()))) redirect(paths.setup());
  const next = safeReturnPath(wanted);
  if (await currentActor()) redirect(next);
  const said = typeof done === 'string' ? DONE.get(done) : undefined;
  return (
    <>
      <AuthHead title="Sign in" />
      {said ? (
        <div className="mb-6">
          <Notice role="status">{said}</Notice>
        </div>
      ) : null}
      <SignInForm action={signIn} next={next} />
      <p className="mt-6 text-small">
        <a className="link inline-flex min-h-6 items-center" href={paths.forgot()}>
          Forgot your password?
        </a>
      </p>
    </>
  );
}
