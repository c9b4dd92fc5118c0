import { notFound } from 'next/navigation';
import { setUp } from '#app/_actions/auth.ts';
import { AuthHead } from '#components/auth/auth-frame.tsx';
import { SetUpForm } from '#components/auth/set-up-form.client.tsx';
import { isSetUp } from '#lib/server/auth/queries.ts';
import { store } from '#lib/server/kernel/store.ts';

export const metadata = { title: 'Set up' };

export default async function SetUpPage() {
  if (await isSetUp(store())) notFound();
  return (
    <>
      <AuthHead title="Set up your newsroom">
        Name the site and make the first admin account. This page closes itself afterwards.
      </AuthHead>
      <SetUpForm action={setUp} zones={['Etc/UTC', ...Intl.supportedValuesOf('timeZone')]} />
    </>
  );
}
