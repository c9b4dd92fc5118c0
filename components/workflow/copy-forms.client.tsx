'use client';

import { ActionForm } from '#components/ui/action-form.client.tsx';
import type { FormAction } from '#components/ui/form-state.ts';
import { SubmitButton } from '#components/ui/submit-button.client.tsx';
import type { Id } from '#lib/domain/kernel/ids.ts';
import type { SectionRef } from '#lib/domain/stories/snapshot.ts';
import { VerbRefusal } from './verb-refusal.tsx';

type Props = {
  storyId: Id;
  /** Where this text may become the template; null if the actor does not do this. */
  templateOf: SectionRef | null;
  actions: { duplicate: FormAction; makeTemplate: FormAction };
  /** Saves what is on the page, so that the copy is of it. */
  beforeCopy: () => Promise<boolean>;
};

/** The text as the beginning of another: one new draft, or every new story of its section. */
export function CopyForms({ storyId, templateOf, actions, beforeCopy }: Props) {
  return (
    <div className="grid gap-3 border-t border-rule pt-4">
      <CopyForm storyId={storyId} action={actions.duplicate} beforeCopy={beforeCopy}>
        Duplicate as new draft
      </CopyForm>
      {templateOf ? (
        <CopyForm storyId={storyId} action={actions.makeTemplate} beforeCopy={beforeCopy}>
          Make it the template of {templateOf.name}
        </CopyForm>
      ) : null}
    </div>
  );
}

type CopyProps = Pick<Props, 'storyId' | 'beforeCopy'> & {
  action: FormAction;
  children: React.ReactNode;
};

function CopyForm({ storyId, action, beforeCopy, children }: CopyProps) {
  const saved: FormAction = async (previous, form) =>
    (await beforeCopy()) ? action(previous, form) : { status: 'refused', code: 'not-saved' };
  return (
    <ActionForm
      action={saved}
      words={(refused) =>
        refused.code === 'not-saved' ? (
          'Some of your text is not saved yet, so nothing was copied.'
        ) : (
          <VerbRefusal verb="draft" refused={refused} />
        )
      }
      className="flex flex-col items-start gap-2"
    >
      {() => (
        <>
          <input type="hidden" name="storyId" value={storyId} />
          <SubmitButton variant="secondary" size="small">
            {children}
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
