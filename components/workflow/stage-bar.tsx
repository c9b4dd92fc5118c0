import { classNames } from '#components/ui/class-names.ts';
import type { PublicationState, ReviewState } from '#lib/domain/stories/vocabulary.ts';

const STAGES = ['Writing', 'In review', 'Approved', 'Live'] as const;
type Stage = (typeof STAGES)[number];

type Props = { review: ReviewState; publication: PublicationState; liveIsCurrent: boolean };

/** Where the working text stands on its way. That an older text is live is said beside it. */
export function StageBar(story: Props) {
  const current = STAGES.indexOf(stageOf(story));
  return (
    <ol aria-label="Stages of this text" className="grid grid-cols-4 text-caption">
      {STAGES.map((stage, at) => (
        <li
          key={stage}
          aria-current={at === current ? 'step' : undefined}
          className={classNames(
            'border-t-4 pt-1.5 pr-2',
            at < current && 'border-edge text-muted',
            at === current && 'border-accent font-semibold',
            at > current && 'border-rule text-muted',
          )}
        >
          {stage}
          {at < current ? <span className="sr-only"> (done)</span> : null}
        </li>
      ))}
    </ol>
  );
}

function stageOf({ review, liveIsCurrent }: Props): Stage {
  if (liveIsCurrent) return 'Live';
  if (review === 'approved') return 'Approved';
  return review === 'submitted' ? 'In review' : 'Writing';
}
