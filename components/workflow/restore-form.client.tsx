'use client';

import Link from 'next/link';
import { ActionForm } from '#components/ui/action-form.client.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.client.tsx';
import type { FormAction, FormState } from '#components/ui/form-state.ts';
import { RefusedButton } from '#components/ui/refused-button.tsx';
import { SubmitButton } from '#components/ui/submit-button.client.tsx';
import type { Decision } from '#lib/domain/auth/actor.ts';
import { paths } from '#lib/domain/kernel/paths.ts';
import type { StoryFacts, StoryRefusal } from '#lib/domain/stories/permission.ts';
import type { RevisionRef } from '#lib/domain/stories/views.ts';
import { isWorkflowRefusal, refusalWords } from './refusal-words.ts';

type Props = {
  storyId: string;
  revision: RevisionRef;
  /** The working revision on this screen. */
  working: RevisionRef;
  decision: Decision<StoryRefusal>;
  facts: StoryFacts;
  action: FormAction;
};

/** Makes this text the current one again, after saying what that does. */
export function RestoreForm(props: Props) {
  const { revision, working, decision, facts } = props;
  if (revision.hash === working.hash) return null;
  if (!decision.allowed) {
    return (
      <RefusedButton reason={refusalWords('draft', decision.code, facts)}>Restore this text</RefusedButton>
    );
  }
  return (
    <>
      <Dialog
        trigger={<Button>Restore this text</Button>}
        title={`Restore revision ${revision.number}?`}
        description={whatHappens(props)}
      >
        <Form {...props} />
      </Dialog>
      <noscript>
        <p className="mb-2 max-w-prose text-small">{whatHappens(props)}</p>
        <Form {...props} />
      </noscript>
    </>
  );
}

function whatHappens({ revision, working }: Props): string {
  return (
    `The text of revision ${revision.number} becomes the current one, as a new revision with the same content hash. ` +
    `Revision ${working.number} and everything between stay in the history. ` +
    'Whoever has the story open goes on with their own text, and the two are merged when they save.'
  );
}

function Form({ storyId, revision, working, action }: Props) {
  return (
    <ActionForm
      action={action}
      words={(refused) => <Refusal storyId={storyId} working={working} refused={refused} />}
      className="flex flex-col items-start gap-3"
    >
      {() => (
        <>
          <input type="hidden" name="storyId" value={storyId} />
          <input type="hidden" name="revisionId" value={revision.id} />
          <input type="hidden" name="seen" value={working.id} />
          <SubmitButton pending="Restoring">Restore revision {revision.number}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}

type Refused = Extract<FormState, { status: 'refused' }>;

const WORDS: Record<string, string> = {
  'picture-gone':
    'A picture of this text has been deleted, so it cannot come back as it was. Nothing was done.',
  'section-gone':
    'The section of this text is not there any more, so it cannot come back as it was. Nothing was done.',
  'signed-out': 'You are signed out. Sign in again in another tab, then repeat this.',
};

function Refusal({ storyId, working, refused }: Pick<Props, 'storyId' | 'working'> & { refused: Refused }) {
  if (refused.code === 'text-moved') {
    // The refusal of `restoreRevision`; the form state only says "object".
    const { current } = refused.facts as { current: { number: number } };
    return (
      <>
        <p>Somebody saved revision {current.number} after you opened this page. Nothing was restored.</p>
        <p>
          <Link
            href={paths.compare(storyId, String(working.number), String(current.number))}
            prefetch={false}
            className="link"
          >
            See what changed
          </Link>{' '}
          and decide again.
        </p>
      </>
    );
  }
  const known = WORDS[refused.code];
  if (known !== undefined) return known;
  if (isWorkflowRefusal(refused.code)) return refusalWords('draft', refused.code);
  return 'It was not done. Reload the page and try again.';
}
