'use client';

import { ActionForm } from '#components/ui/action-form.client.tsx';
import { Field } from '#components/ui/field.tsx';
import { valueOf, type FormAction } from '#components/ui/form-state.ts';
import { SubmitButton } from '#components/ui/submit-button.client.tsx';
import { NewPasswordField } from './new-password-field.tsx';
import { fieldWords, formWords } from './refusal-words.ts';

type Props = {
  action: FormAction;
  token: string;
  email: string;
  /** Asked for when an invitation is accepted, not after a reset. */
  name?: string;
  button: string;
};

/** Behind a single-use link: choose a password. */
export function ChoosePasswordForm({ action, token, email, name, button }: Props) {
  return (
    <ActionForm action={action} words={formWords}>
      {(state) => (
        <>
          <input type="hidden" name="token" value={token} />
          {/* Not sent: tells a password manager whose password this is. */}
          <Field label="Email" type="email" value={email} readOnly autoComplete="username" />
          {name === undefined ? null : (
            <Field
              key={valueOf(state, 'name', name)}
              name="name"
              label="Your name"
              hint="As your colleagues see it."
              autoComplete="name"
              required
              defaultValue={valueOf(state, 'name', name)}
              error={fieldWords(state, 'name')}
            />
          )}
          <NewPasswordField label="New password" error={fieldWords(state, 'password')} />
          <div>
            <SubmitButton pending="Saving">{button}</SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}
