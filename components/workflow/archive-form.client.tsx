'use client';

import { ActionForm } from '#components/ui/action-form.client.tsx';
import type { FormAction } from '#components/ui/form-state.ts';
import { SubmitButton } from '#components/ui/submit-button.client.tsx';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { VerbRefusal } from './verb-refusal.tsx';
import { VERB_WORDS } from './verb-words.ts';

type Props = { verb: 'archive' | 'un-archive'; action: FormAction; storyId: Id };

/** Away into the archive, or back; about the story, whatever its text says. */
export function ArchiveForm({ verb, action, storyId }: Props) {
  return (
    <ActionForm
      action={action}
      words={(refused) => <VerbRefusal verb={verb} refused={refused} />}
      className="flex flex-col items-start gap-3"
    >
      {() => (
        <>
          <input type="hidden" name="storyId" value={storyId} />
          <SubmitButton variant="secondary" size="small">
            {VERB_WORDS[verb]}
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
