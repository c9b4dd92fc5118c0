import { LinkButton } from '#components/ui/link-button.tsx';
import { paths } from '#lib/domain/kernel/paths.ts';
import { AuthHead } from './auth-frame.tsx';

/**
 * Unknown, used and expired links look the same: a link tells nothing to whoever guesses. An ordinary
 * page, because the framework draws its not-found pages with script only.
 */
export function LinkUnusable() {
  return (
    <>
      <AuthHead title="This link cannot be used">
        It may have been used already, or be too old. An invitation works once, for 24 hours; a link for a new
        password once, for one hour. Ask an admin of your desk for a new invitation, or ask for a new
        password.
      </AuthHead>
      <div className="flex flex-wrap gap-3">
        <LinkButton href={paths.forgot()}>Ask for a new password</LinkButton>
        <LinkButton href={paths.signIn()}>Sign in</LinkButton>
      </div>
    </>
  );
}
