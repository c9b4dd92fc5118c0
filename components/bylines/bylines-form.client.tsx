'use client';

import { ActionForm } from '#components/ui/action-form.client.tsx';
import { Field, TextField } from '#components/ui/field.tsx';
import { valueOf, type FormAction, type FormState } from '#components/ui/form-state.ts';
import { Select } from '#components/ui/select.tsx';
import { SubmitButton } from '#components/ui/submit-button.client.tsx';
import type { BylineView } from '#lib/domain/bylines/views.ts';
import { bylineFieldError, bylineFormError } from './byline-words.ts';

type Person = { id: string; name: string };
type Props = {
  bylines: readonly BylineView[];
  people: readonly Person[];
  actions: { add: FormAction; change: FormAction };
};

/** Public names: who readers are told wrote a story. The account behind one is never public. */
export function BylinesForm({ bylines, people, actions }: Props) {
  return (
    <div className="flex flex-col gap-6">
      {bylines.length > 0 ? (
        <ul className="border-t border-rule">
          {bylines.map((byline) => (
            <li key={byline.id} className="border-b border-rule">
              <details className="group">
                <summary className="flex min-h-11 flex-wrap items-center gap-x-3 py-2">
                  <span aria-hidden="true" className="text-muted group-open:rotate-90">
                    ▸
                  </span>
                  <span className="font-reading text-lead">{byline.name}</span>
                  <span className="text-caption text-muted">
                    {byline.account ? `account: ${byline.account.name}` : 'no account'}
                  </span>
                </summary>
                <div className="pt-2 pb-5">
                  <BylineForm byline={byline} people={people} action={actions.change} />
                </div>
              </details>
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-muted">No bylines yet.</p>
      )}
      <div className="bg-sunk p-4">
        <h3 className="mb-3 font-semibold">Add a byline</h3>
        <BylineForm byline={null} people={people} action={actions.add} />
      </div>
    </div>
  );
}

type FormProps = { byline: BylineView | null; people: readonly Person[]; action: FormAction };

function BylineForm({ byline, people, action }: FormProps) {
  return (
    <ActionForm action={action} words={bylineFormError}>
      {(state) => (
        <>
          {byline ? <input type="hidden" name="id" value={byline.id} /> : null}
          <BylineFields state={state} byline={byline} people={people} />
          <div>
            <SubmitButton variant="secondary">{byline ? 'Save byline' : 'Add byline'}</SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}

function BylineFields({ state, byline, people }: Omit<FormProps, 'action'> & { state: FormState }) {
  const account = valueOf(state, 'accountId', byline?.account?.id ?? '');
  return (
    <>
      <Field
        name="name"
        label="Public name"
        maxLength={120}
        defaultValue={valueOf(state, 'name', byline?.name ?? '')}
        error={bylineFieldError(state, 'name')}
      />
      <TextField
        name="bio"
        label="About (optional)"
        rows={2}
        maxLength={600}
        defaultValue={valueOf(state, 'bio', byline?.bio ?? '')}
        error={bylineFieldError(state, 'bio')}
      />
      <Select
        // A select does not take a new default by itself after the form came back.
        key={account}
        name="accountId"
        label="Account behind it"
        hint="Whoever it is may not approve a story under this name. Never shown to readers."
        defaultValue={account}
        options={[
          { value: '', label: 'None: a guest' },
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        error={bylineFieldError(state, 'accountId')}
      />
    </>
  );
}
