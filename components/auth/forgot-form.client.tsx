'use client';

import { ActionForm } from '#components/ui/action-form.client.tsx';
import { Field } from '#components/ui/field.tsx';
import { valueOf, type FormAction } from '#components/ui/form-state.ts';
import { SubmitButton } from '#components/ui/submit-button.client.tsx';
import { fieldWords, formWords } from './refusal-words.ts';

/** Says the same whether or not the address is known here. */
export function ForgotForm({ action }: { action: FormAction }) {
  return (
    <ActionForm
      action={action}
      words={formWords}
      done="If this address has an account here, a message with a link is on its way. The link works for one hour."
    >
      {(state) => (
        <>
          <Field
            key={valueOf(state, 'email', '')}
            name="email"
            type="email"
            label="Email"
            autoComplete="username"
            required
            defaultValue={valueOf(state, 'email', '')}
            error={fieldWords(state, 'email')}
          />
          <div>
            <SubmitButton pending="Sending">Send the link</SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}
