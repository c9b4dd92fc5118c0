'use client';

import type { ReactNode } from 'react';
import { ActionForm } from '#components/ui/action-form.client.tsx';
import { errorOf, valueOf, type FormAction, type FormState } from '#components/ui/form-state.ts';
import { TextField } from '#components/ui/field.tsx';
import { SubmitButton } from '#components/ui/submit-button.client.tsx';
import type { Verb } from '#lib/domain/kernel/verbs.ts';
import { refusalWords } from './refusal-words.ts';
import { VerbRefusal } from './verb-refusal.tsx';
import { VERB_WORDS } from './verb-words.ts';

type Props = {
  verb: Verb;
  action: FormAction;
  storyId: string;
  /** The text that is on this screen; the verb is about it and no other. */
  hash: string;
  variant?: 'primary' | 'secondary';
  /** A field for words that go with the verb. */
  words?: { name: 'reason' | 'note'; label: string; hint: string };
  /** What stands beside the button: which revision is signed. */
  children?: ReactNode;
};

/** One verb on one text. */
export function VerbForm({ verb, action, storyId, hash, variant = 'secondary', words, children }: Props) {
  return (
    <ActionForm
      action={action}
      words={(refused) =>
        refused.code === 'reason-missing' ? null : <VerbRefusal verb={verb} refused={refused} />
      }
      className="flex flex-col gap-3"
    >
      {(state) => (
        <>
          <input type="hidden" name="storyId" value={storyId} />
          <input type="hidden" name="hash" value={hash} />
          {words ? (
            <TextField
              key={valueOf(state, words.name, '')}
              name={words.name}
              label={words.label}
              hint={words.hint}
              rows={3}
              maxLength={4000}
              defaultValue={valueOf(state, words.name, '')}
              error={fieldError(state, words.name)}
            />
          ) : null}
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <SubmitButton variant={variant}>{VERB_WORDS[verb]}</SubmitButton>
            {children}
          </div>
        </>
      )}
    </ActionForm>
  );
}

const FIELD_WORDS = { 'too-long': 'Use at most 4,000 characters.' };

/** A missing reason is the verb's own refusal; it belongs to the field. */
function fieldError(state: FormState, name: string): string | undefined {
  if (state.status === 'refused' && state.code === 'reason-missing' && name === 'reason') {
    return refusalWords('return', 'reason-missing');
  }
  return errorOf(state, name, FIELD_WORDS);
}
