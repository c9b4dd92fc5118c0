import { Time } from '#components/ui/time.tsx';
import type { StaffRef } from '#lib/domain/stories/views.ts';
import type { ReviewStep } from '#lib/domain/workflow/vocabulary.ts';

const STEP_WORDS: Record<ReviewStep | 'published', string> = {
  submitted: 'submitted it for review',
  withdrawn: 'withdrew it from review',
  'changes-asked': 'returned it to the writer',
  published: 'published it',
};

type Step = { step: ReviewStep | 'published'; note: string; by: StaffRef; at: string };

/** What people did with the story on its way through review. */
export function StepList({ steps, zone }: { steps: readonly Step[]; zone: string }) {
  if (steps.length === 0) return <p className="text-small text-muted">It has not been submitted yet.</p>;
  return (
    <ul className="flex flex-col gap-3 text-small">
      {steps.map(({ step, note, by, at }) => (
        <li key={`${at}${step}`}>
          <p>
            <strong className="font-semibold">{by.name}</strong> {STEP_WORDS[step]}
          </p>
          <p className="text-caption text-muted">
            <Time at={at} zone={zone} look="full" />
          </p>
          {note ? (
            <p className="mt-1 border-l-2 border-rule pl-3 font-reading whitespace-pre-wrap">{note}</p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
