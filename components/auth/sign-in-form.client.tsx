'use client';

import { ActionForm } from '#components/ui/action-form.client.tsx';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { Field } from '#components/ui/field.tsx';
import { valueOf, type FormAction } from '#components/ui/form-state.ts';
import { SubmitButton } from '#components/ui/submit-button.client.tsx';
import { fieldWords, formWords } from './refusal-words.ts';

export function SignInForm({ action, next }: { action: FormAction; next: string }) {
  return (
    <ActionForm action={action} words={formWords}>
      {(state) => (
        <>
          <input type="hidden" name="next" value={next} />
          <Field
            key={valueOf(state, 'email', '')}
            name="email"
            type="email"
            label="Email"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
            defaultValue={valueOf(state, 'email', '')}
            error={fieldWords(state, 'email')}
          />
          <Field
            name="password"
            type="password"
            label="Password"
            autoComplete="current-password"
            required
            error={fieldWords(state, 'password')}
          />
          <Checkbox
            name="sharedComputer"
            label="This is a shared computer"
            hint="Then nothing you write is kept on it, so it cannot help you while it is offline."
          />
          <div>
            <SubmitButton pending="Signing in">Sign in</SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}
