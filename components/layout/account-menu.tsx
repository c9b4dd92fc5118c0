import { Button } from '#components/ui/button.tsx';
import type { Actor } from '#lib/domain/auth/actor.ts';
import type { Role } from '#lib/domain/auth/roles.ts';
import { paths } from '#lib/domain/kernel/paths.ts';
import { SignOutForm } from './sign-out-form.client.tsx';

const ROLE_WORDS: Record<Role, string> = {
  writer: 'Writer',
  checker: 'Checker',
  editor: 'Editor',
  admin: 'Admin',
};

/** Who is signed in, and the way out. A disclosure of the browser's own: it works without script. */
export function AccountMenu({ actor, signOut }: { actor: Actor; signOut: () => Promise<void> }) {
  return (
    <details className="relative">
      <summary className="flex min-h-11 list-none items-center gap-2 rounded-sm px-2 text-small font-medium hover:bg-sunk [&::-webkit-details-marker]:hidden">
        <span
          aria-hidden="true"
          className="flex size-7 items-center justify-center rounded-full border border-edge font-reading text-small"
        >
          {initials(actor.name)}
        </span>
        <span className="max-sm:sr-only">{actor.name}</span>
        <span aria-hidden="true">▾</span>
      </summary>
      <div className="absolute right-0 z-30 mt-1 w-60 rounded-sm border border-rule bg-raised p-4 shadow-over">
        <p className="font-semibold">{actor.name}</p>
        <p className="text-caption text-muted">{ROLE_WORDS[actor.role]}</p>
        <ul className="my-3 border-y border-rule py-1 text-small">
          <li>
            <a href={paths.account()} className="link flex min-h-9 items-center">
              Your account
            </a>
          </li>
          <li className="sm:hidden">
            <a href={paths.front()} className="link flex min-h-9 items-center">
              View the site
            </a>
          </li>
        </ul>
        <SignOutForm account={actor.id} action={signOut}>
          <Button type="submit" size="small">
            Sign out
          </Button>
        </SignOutForm>
      </div>
    </details>
  );
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.charAt(0));
  return letters.join('').toUpperCase();
}
