'use client';

import { ActionForm } from '#components/ui/action-form.client.tsx';
import { Field } from '#components/ui/field.tsx';
import type { FormAction } from '#components/ui/form-state.ts';
import { SubmitButton } from '#components/ui/submit-button.client.tsx';
import { NewPasswordField } from './new-password-field.tsx';
import { fieldWords, formWords } from './refusal-words.ts';

export function ChangePasswordForm({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action} words={formWords} className="flex max-w-md flex-col gap-4">
      {(state) => (
        <>
          <Field
            name="currentPassword"
            type="password"
            label="Current password"
            autoComplete="current-password"
            required
            error={fieldWords(state, 'currentPassword')}
          />
          <NewPasswordField label="New password" error={fieldWords(state, 'password')} />
          <div>
            <SubmitButton pending="Changing" variant="secondary">
              Change password
            </SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}
