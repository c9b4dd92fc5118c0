'use client';

import { useState, type ReactNode } from 'react';
import { ActionForm } from '#components/ui/action-form.client.tsx';
import { Checkbox } from '#components/ui/checkbox.tsx';
import type { FormAction, FormState } from '#components/ui/form-state.ts';
import { SubmitButton } from '#components/ui/submit-button.client.tsx';
import type { Id } from '#lib/domain/kernel/ids.ts';

type Props = {
  storyId: Id;
  /** Who may be assigned, and who is. */
  staff: readonly { id: Id; name: string; suspended: boolean }[];
  writers: readonly Id[];
  action: FormAction;
  words: (refused: Extract<FormState, { status: 'refused' }>) => ReactNode;
};

/** Whoever is assigned can write the story, and can never approve it. */
export function WritersForm({ storyId, staff, writers, action, words }: Props) {
  const [chosen, setChosen] = useState<readonly Id[]>(writers);
  const offered = staff.filter(({ id, suspended }) => !suspended || writers.includes(id));
  return (
    <ActionForm action={action} words={words} done="Saved.">
      {() => (
        <fieldset className="grid gap-3 border-t border-rule pt-4">
          <legend className="caps pr-2 text-muted">Writers</legend>
          <input type="hidden" name="storyId" value={storyId} />
          <p className="text-caption text-muted">
            They see the story and write it. None of them can approve it, now or later.
          </p>
          <div className="grid max-h-56 gap-1 overflow-y-auto">
            {offered.map(({ id, name, suspended }) => (
              <Checkbox
                key={id}
                name="writers"
                value={id}
                label={suspended ? `${name} (suspended)` : name}
                checked={chosen.includes(id)}
                onChange={(event) =>
                  setChosen(event.target.checked ? [...chosen, id] : chosen.filter((other) => other !== id))
                }
              />
            ))}
          </div>
          <div>
            <SubmitButton variant="secondary" size="small">
              Assign writers
            </SubmitButton>
          </div>
        </fieldset>
      )}
    </ActionForm>
  );
}
