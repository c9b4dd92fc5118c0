import { TextDifference } from '#components/stories/text-difference.tsx';
import type { FormState } from '#components/ui/form-state.ts';
import type { TextDiff } from '#lib/domain/stories/diff.ts';
import type { Verb } from '#lib/domain/kernel/verbs.ts';
import { isWorkflowRefusal, refusalWords, type RefusalFacts } from './refusal-words.ts';

type Refused = Extract<FormState, { status: 'refused' }>;
/** What the verbs of review send along; see lib/server/workflow. */
type Facts = RefusalFacts & { current?: { number: number }; difference?: TextDiff | null };

/** Why a verb was refused after all, with the difference where a text stands between. */
export function VerbRefusal({ verb, refused }: { verb: Verb; refused: Refused }) {
  if (refused.code === 'signed-out')
    return 'You are signed out. Sign in again in another tab, then repeat this.';
  if (refused.code === 'bad-input') return 'It was not done: something in the form is not right.';
  if (!isWorkflowRefusal(refused.code)) return 'It was not done. Reload the page and try again.';
  // A refusal of this room carries the facts of this room; the form state only says "object".
  const facts = (refused.facts ?? {}) as Facts;
  return (
    <>
      <p>{refusalWords(verb, refused.code, facts)}</p>
      {refused.code === 'text-moved' ? (
        <p>
          {facts.current ? `Revision ${facts.current.number} is the current one. ` : null}
          <a href="" className="link">
            Load the current text
          </a>{' '}
          and decide about that.
        </p>
      ) : null}
      {facts.difference ? (
        <details open>
          <summary className="min-h-6 font-medium">
            {refused.code === 'text-moved'
              ? 'What changed since you opened it'
              : 'What changed since it was approved'}
          </summary>
          <div
            className="mt-2 max-h-96 overflow-y-auto bg-raised p-3"
            tabIndex={0}
            role="region"
            aria-label="Difference"
          >
            <TextDifference difference={facts.difference} />
          </div>
        </details>
      ) : null}
    </>
  );
}
