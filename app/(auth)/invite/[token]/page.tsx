import { accept } from '#app/_actions/auth.ts';
import { AuthHead } from '#components/auth/auth-frame.tsx';
import { ChoosePasswordForm } from '#components/auth/choose-password-form.client.tsx';
import { LinkUnusable } from '#components/auth/link-unusable.tsx';
import { linkHolder } from '#lib/server/auth/queries.ts';
import { store } from '#lib/server/kernel/store.ts';

export const metadata = { title: 'Your invitation' };

type Props = { params: Promise<{ token: string }> };

export default async function InvitePage({ params }: Props) {
  const { token } = await params;
  const holder = await linkHolder(store(), 'invite', token);
  if (!holder) return <LinkUnusable />;
  return (
    <>
      <AuthHead title="Welcome to the desk">Choose a password, and see that your name is right.</AuthHead>
      <ChoosePasswordForm
        action={accept}
        token={token}
        email={holder.email}
        name={holder.name}
        button="Accept invitation"
      />
    </>
  );
}
