'use client';

import { useEffect, useRef, useState, type ReactNode } from 'react';
import { ActionForm } from '#components/ui/action-form.client.tsx';
import { TextField } from '#components/ui/field.tsx';
import type { FormAction, FormState } from '#components/ui/form-state.ts';
import { Select } from '#components/ui/select.tsx';
import { SubmitButton } from '#components/ui/submit-button.client.tsx';
import { SENSITIVITIES, type Sensitivity } from '#lib/domain/stories/vocabulary.ts';
import { SENSITIVITY_WORDS } from '../state-words.ts';

type Props = {
  storyId: string;
  sensitivity: Sensitivity;
  deskNote: string;
  action: FormAction;
  words: (refused: Extract<FormState, { status: 'refused' }>) => ReactNode;
};

/** What the desk says to itself of a story. Not part of the text, so not part of what is approved. */
export function DeskSettings({ storyId, sensitivity, deskNote, action, words }: Props) {
  // Held here: a form that was sent is emptied to what the page came with.
  const [chosen, setChosen] = useState<string>(sensitivity);
  const [note, setNote] = useState(deskNote);
  const panel = useSentWhenQuiet(`${chosen} ${note}`);
  return (
    <ActionForm action={action} words={words} done="Saved.">
      {() => (
        <fieldset ref={panel} className="grid gap-4 border-t border-rule pt-4">
          <legend className="caps pr-2 text-muted">For the desk only</legend>
          <input type="hidden" name="storyId" value={storyId} />
          <Select
            label="Sensitivity"
            name="sensitivity"
            value={chosen}
            onChange={(event) => setChosen(event.target.value)}
            options={SENSITIVITIES.map((value) => ({ value, label: SENSITIVITY_WORDS[value] }))}
          />
          <TextField
            label="Desk note"
            hint="Readers never see it"
            name="deskNote"
            rows={2}
            maxLength={4000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
          <div>
            <SubmitButton variant="secondary" size="small">
              Save for the desk
            </SubmitButton>
          </div>
        </fieldset>
      )}
    </ActionForm>
  );
}

const QUIET_MS = 1_000;

/** Sends the form around it a second after its last change: what is typed needs no button to be kept. */
function useSentWhenQuiet(typed: string) {
  const panel = useRef<HTMLFieldSetElement>(null);
  const sent = useRef(typed);
  useEffect(() => {
    if (typed === sent.current) return;
    const timer = window.setTimeout(() => {
      sent.current = typed;
      panel.current?.form?.requestSubmit();
    }, QUIET_MS);
    return () => window.clearTimeout(timer);
  }, [typed]);
  return panel;
}
