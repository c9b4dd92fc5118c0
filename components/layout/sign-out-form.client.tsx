'use client';

import { useRef, useState, type FormEvent, type ReactNode } from 'react';
import { forgetAccount, unsavedHere } from '#components/stories/editor/journal-sign-out.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.client.tsx';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { paths } from '#lib/domain/kernel/paths.ts';

type Props = { account: Id; action: (form: FormData) => void | Promise<void>; children: ReactNode };
type Unsaved = { story: Id; headline: string };

/**
 * Signing out takes this account's text off this device, and asks first if the server does not have
 * all of it. Without script it is the plain form that it looks like.
 */
export function SignOutForm({ account, action, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const isSure = useRef(false);
  const [unsaved, setUnsaved] = useState<readonly Unsaved[]>([]);

  async function leave() {
    // Signing out must not hang on a browser whose storage is broken.
    await forgetAccount(account).catch(() => undefined);
    isSure.current = true;
    form.current?.requestSubmit();
  }
  async function ask() {
    const found = await unsavedHere(account).catch(() => []);
    if (found.length === 0) await leave();
    else setUnsaved(found.map(({ story, headline }) => ({ story, headline })));
  }
  function submitted(event: FormEvent) {
    if (isSure.current) return;
    event.preventDefault();
    void ask();
  }
  return (
    <>
      <form ref={form} action={action} onSubmit={submitted}>
        {children}
      </form>
      <Dialog
        open={unsaved.length > 0}
        onOpenChange={(open) => (open ? undefined : setUnsaved([]))}
        title="Some of your text is only on this device"
        description="The server does not have it yet, and signing out deletes it here."
        close="Stay signed in"
      >
        <ul className="list-disc pl-5">
          {unsaved.map(({ story, headline }) => (
            <li key={story}>
              <a className="link" href={paths.deskStory(story)}>
                {headline || 'Story without a headline'}
              </a>
            </li>
          ))}
        </ul>
        <div>
          <Button variant="primary" onClick={() => void leave()}>
            Delete it and sign out
          </Button>
        </div>
      </Dialog>
    </>
  );
}
