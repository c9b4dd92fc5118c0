'use client';

import { useEffect, useState, type ReactElement } from 'react';
import { fieldWords, formWords } from '#components/auth/refusal-words.ts';
import { ActionForm } from '#components/ui/action-form.client.tsx';
import { Dialog } from '#components/ui/dialog.client.tsx';
import { Field } from '#components/ui/field.tsx';
import type { FormAction } from '#components/ui/form-state.ts';
import { SubmitButton } from '#components/ui/submit-button.client.tsx';

type Props = {
  email: string;
  isShared: boolean;
  action: FormAction;
  trigger: ReactElement;
  onSignedIn: () => void;
};

/**
 * The session ended while somebody wrote: they sign in where they are and go on. The address cannot be
 * changed, because the text on this page is this person's.
 */
export function SignInHere({ email, isShared, action, trigger, onSignedIn }: Props) {
  const [open, setOpen] = useState(true);
  return (
    <Dialog
      trigger={trigger}
      open={open}
      onOpenChange={setOpen}
      title="Sign in to go on writing"
      description="Your session has ended. Your text is still on this page; it is saved as soon as you are signed in."
      close="Not now"
    >
      <ActionForm action={action} words={formWords}>
        {(state) => (
          <>
            {isShared ? <input type="hidden" name="sharedComputer" value="on" /> : null}
            <Field
              name="email"
              type="email"
              label="Email"
              hint="To sign in as somebody else, sign out first: this text is yours."
              autoComplete="username"
              readOnly
              value={email}
            />
            <Field
              name="password"
              type="password"
              label="Password"
              autoComplete="current-password"
              required
              error={fieldWords(state, 'password')}
            />
            <div>
              <SubmitButton pending="Signing in">Sign in</SubmitButton>
            </div>
            <Told when={state.status === 'ok'} tell={onSignedIn} />
          </>
        )}
      </ActionForm>
    </Dialog>
  );
}

function Told({ when, tell }: { when: boolean; tell: () => void }) {
  useEffect(() => {
    if (when) tell();
  }, [when, tell]);
  return null;
}
