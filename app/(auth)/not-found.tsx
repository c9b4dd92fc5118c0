import { AuthHead } from '#components/auth/auth-frame.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { paths } from '#lib/domain/kernel/paths.ts';

export const metadata = { title: 'Not found' };

export default function AuthNotFound() {
  return (
    <>
      <AuthHead title="Not found">There is nothing at this address.</AuthHead>
      <LinkButton href={paths.signIn()}>Sign in</LinkButton>
    </>
  );
}
