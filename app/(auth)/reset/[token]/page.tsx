import { reset } from '#app/_actions/auth.ts';
import { AuthHead } from '#components/auth/auth-frame.tsx';
import { ChoosePasswordForm } from '#components/auth/choose-password-form.client.tsx';
import { LinkUnusable } from '#components/auth/link-unusable.tsx';
import { linkHolder } from '#lib/server/auth/queries.ts';
import { store } from '#lib/server/kernel/store.ts';

export const metadata = { title: 'Choose a new password' };

type Props = { params: Promise<{ token: string }> };

export default async function ResetPage({ params }: Props) {
  const { token } = await params;
  const holder = await linkHolder(store(), 'reset', token);
  if (!holder) return <LinkUnusable />;
  return (
    <>
      <AuthHead title="Choose a new password">You are signed out everywhere when it is changed.</AuthHead>
      <ChoosePasswordForm action={reset} token={token} email={holder.email} button="Change password" />
    </>
  );
}
