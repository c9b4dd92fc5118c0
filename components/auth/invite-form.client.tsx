'use client';

import { ActionForm } from '#components/ui/action-form.client.tsx';
import { Field } from '#components/ui/field.tsx';
import { valueOf, type FormAction } from '#components/ui/form-state.ts';
import { Select } from '#components/ui/select.tsx';
import { SubmitButton } from '#components/ui/submit-button.client.tsx';
import { ROLES } from '#lib/domain/auth/roles.ts';
import { LinkOnce } from '#components/ui/link-once.client.tsx';
import { madeLink } from './made-link.ts';
import { fieldWords, formWords } from './refusal-words.ts';
import { ROLE_WORDS } from './role-words.ts';

export function InviteForm({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action} words={formWords} className="flex max-w-md flex-col gap-4">
      {(state) => {
        const link = madeLink(state);
        const [name, email, role] = ['name', 'email', 'role'].map((field) => valueOf(state, field, ''));
        return (
          <>
            {link ? (
              <LinkOnce
                title="Invited. A message with the link is on its way."
                link={link}
                hint="Shown once. It works once, for 24 hours; hand it over yourself if mail fails."
              />
            ) : null}
            <Field
              key={`name-${name}`}
              name="name"
              label="Name"
              required
              defaultValue={name}
              error={fieldWords(state, 'name')}
            />
            <Field
              key={`email-${email}`}
              name="email"
              type="email"
              label="Email"
              required
              defaultValue={email}
              error={fieldWords(state, 'email')}
            />
            <Select
              key={`role-${role}`}
              name="role"
              label="Role"
              defaultValue={role || 'writer'}
              options={ROLES.map((value) => ({ value, label: ROLE_WORDS[value] }))}
              error={fieldWords(state, 'role')}
            />
            <div>
              <SubmitButton pending="Inviting">Invite</SubmitButton>
            </div>
          </>
        );
      }}
    </ActionForm>
  );
}
