'use client';

import { ActionForm } from '#components/ui/action-form.client.tsx';
import { Field } from '#components/ui/field.tsx';
import { valueOf, type FormAction } from '#components/ui/form-state.ts';
import { Select } from '#components/ui/select.tsx';
import { SubmitButton } from '#components/ui/submit-button.client.tsx';
import { NewPasswordField } from './new-password-field.tsx';
import { fieldWords, formWords } from './refusal-words.ts';

/** The first visit: the site's name and its first admin. */
export function SetUpForm({ action, zones }: { action: FormAction; zones: readonly string[] }) {
  return (
    <ActionForm action={action} words={formWords}>
      {(state) => {
        const typed = (name: string, stored = '') => ({
          key: `${name}-${valueOf(state, name, stored)}`,
          name,
          defaultValue: valueOf(state, name, stored),
          error: fieldWords(state, name),
        });
        const [siteName, zone, language] = [
          typed('siteName'),
          typed('zone', 'Etc/UTC'),
          typed('language', 'en'),
        ];
        const [name, email] = [typed('name'), typed('email')];
        return (
          <>
            <h2 className="caps">The site</h2>
            <Field
              {...siteName}
              key={siteName.key}
              label="Site name"
              hint="Readers see it on every page. You can change it later."
              required
            />
            <Select
              {...zone}
              key={zone.key}
              label="Time zone"
              hint="Of the desk, and of the dates readers see."
              options={zones.map((value) => ({ value, label: value.replaceAll('_', ' ') }))}
            />
            <Field
              {...language}
              key={language.key}
              label="Language"
              hint="A language tag, as en, en-GB or nl."
              required
            />
            <h2 className="caps mt-4">The first admin</h2>
            <Field {...name} key={name.key} label="Your name" autoComplete="name" required />
            <Field {...email} key={email.key} type="email" label="Email" autoComplete="username" required />
            <NewPasswordField error={fieldWords(state, 'password')} />
            <div>
              <SubmitButton pending="Setting up">Set up the site</SubmitButton>
            </div>
          </>
        );
      }}
    </ActionForm>
  );
}
