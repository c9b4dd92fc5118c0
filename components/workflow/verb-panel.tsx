import { Panel } from '#components/ui/panel.tsx';
import { RefusedButton } from '#components/ui/refused-button.tsx';
import type { FormAction } from '#components/ui/form-state.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import { may, type StoryFacts } from '#lib/domain/stories/permission.ts';
import type { RevisionRef } from '#lib/domain/stories/views.ts';
import { refusalWords } from './refusal-words.ts';
import { RevisionSign } from './revision-sign.tsx';
import { VerbForm } from './verb-form.client.tsx';
import { VERB_WORDS } from './verb-words.ts';

/** In the order in which a text meets them. */
const REVIEW_VERBS = ['submit', 'approve', 'return', 'publish', 'withdraw'] as const;
type ReviewVerb = (typeof REVIEW_VERBS)[number];

const FIELDS: Partial<Record<ReviewVerb, { name: 'reason' | 'note'; label: string; hint: string }>> = {
  return: { name: 'reason', label: 'Reason', hint: 'The writer reads it above the text.' },
  approve: { name: 'note', label: 'Note (optional)', hint: 'Kept with the approval.' },
};

type Props = {
  actor: Actor;
  storyId: string;
  revision: RevisionRef;
  facts: StoryFacts;
  actions: Record<ReviewVerb, FormAction>;
};

/** What can be done with the text on screen, and why the rest cannot. */
export function VerbPanel({ actor, storyId, revision, facts, actions }: Props) {
  const decided = REVIEW_VERBS.map((verb) => ({ verb, decision: may(actor, verb, facts) }));
  const possible = decided.filter(({ decision }) => decision.allowed);
  return (
    <Panel title="Decide" look="box">
      <div className="flex flex-col divide-y divide-rule [&>*]:py-4 [&>:first-child]:pt-0 [&>:last-child]:pb-0">
        {possible.map(({ verb }) => (
          <VerbForm
            key={verb}
            verb={verb}
            action={actions[verb]}
            storyId={storyId}
            hash={revision.hash}
            variant={verb === 'return' || verb === 'withdraw' ? 'secondary' : 'primary'}
            {...(FIELDS[verb] ? { words: FIELDS[verb] } : {})}
          >
            {verb === 'approve' || verb === 'publish' ? (
              <RevisionSign number={revision.number} hash={revision.hash} />
            ) : null}
          </VerbForm>
        ))}
        {decided.map(({ verb, decision }) =>
          decision.allowed ? null : (
            <RefusedButton key={verb} size="small" reason={refusalWords(verb, decision.code, facts)}>
              {VERB_WORDS[verb]}
            </RefusedButton>
          ),
        )}
      </div>
    </Panel>
  );
}
