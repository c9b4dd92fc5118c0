import { forgot } from '#app/_actions/auth.ts';
import { AuthHead } from '#components/auth/auth-frame.tsx';
import { ForgotForm } from '#components/auth/forgot-form.client.tsx';
import { paths } from '#lib/domain/kernel/paths.ts';

export const metadata = { title: 'Forgot your password' };

export default function ForgotPage() {
  return (
    <>
      <AuthHead title="Forgot your password?">
        Write the email address of your account. A link to choose a new password is sent there.
      </AuthHead>
      <ForgotForm action={forgot} />
      <p className="mt-6 text-small">
        <a className="link inline-flex min-h-6 items-center" href={paths.signIn()}>
          Back to signing in
        </a>
      </p>
    </>
  );
}
