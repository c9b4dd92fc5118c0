'use client';

import { ActionForm } from '#components/ui/action-form.client.tsx';
import { Field } from '#components/ui/field.tsx';
import { valueOf, type FormAction } from '#components/ui/form-state.ts';
import { SubmitButton } from '#components/ui/submit-button.client.tsx';
import type { SiteView } from '#lib/domain/stories/views.ts';
import { siteFieldError, siteFormError } from './site-words.ts';

const FIELDS: { name: keyof SiteView; label: string; hint: string }[] = [
  { name: 'name', label: 'Site name', hint: 'Stands at the top of every page and in feeds.' },
  { name: 'tagline', label: 'Tagline', hint: 'One line under the name. May stay empty.' },
  { name: 'zone', label: 'Time zone', hint: 'Dates are shown in it, for example Europe/London.' },
  { name: 'language', label: 'Language', hint: 'Of the stories, as a tag: en, en-GB, de.' },
];

export function SiteForm({ site, action }: { site: SiteView; action: FormAction }) {
  return (
    <ActionForm action={action} words={siteFormError}>
      {(state) => (
        <>
          {FIELDS.map(({ name, label, hint }) => (
            <Field
              key={name}
              name={name}
              label={label}
              hint={hint}
              maxLength={160}
              autoComplete="off"
              list={name === 'zone' ? 'zones' : undefined}
              defaultValue={valueOf(state, name, site[name])}
              error={siteFieldError(state, name)}
            />
          ))}
          <datalist id="zones">
            {Intl.supportedValuesOf('timeZone').map((zone) => (
              <option key={zone} value={zone} />
            ))}
          </datalist>
          <div>
            <SubmitButton>Save settings</SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}
