import { Badge, type Tone } from '#components/ui/badge.tsx';
import type { PublicationState, ReviewState } from '#lib/domain/stories/vocabulary.ts';
import { PUBLICATION_WORDS, REVIEW_WORDS } from './state-words.ts';

const REVIEW_LOOK: Record<ReviewState, { tone: Tone; mark: string }> = {
  draft: { tone: 'open', mark: '○' },
  submitted: { tone: 'accent', mark: '◐' },
  'changes-asked': { tone: 'open', mark: '↩' },
  approved: { tone: 'pass', mark: '✓' },
};
const PUBLICATION_LOOK: Record<Exclude<PublicationState, 'none'>, { tone: Tone; mark: string }> = {
  live: { tone: 'pass', mark: '●' },
  held: { tone: 'seal', mark: '■' },
  retracted: { tone: 'seal', mark: '✕' },
};

type Props = {
  review: ReviewState;
  publication: PublicationState;
  liveIsCurrent: boolean;
  archived: boolean;
};

/** The two states of a story side by side. Review is silent while the working text is what is live. */
export function StoryState({ review, publication, liveIsCurrent, archived }: Props) {
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      {archived ? <Badge mark="▤">Archived</Badge> : null}
      {publication !== 'none' ? (
        <Badge {...PUBLICATION_LOOK[publication]}>{PUBLICATION_WORDS[publication]}</Badge>
      ) : null}
      {liveIsCurrent ? null : (
        <Badge {...REVIEW_LOOK[review]}>
          {publication === 'none' ? REVIEW_WORDS[review] : `Update: ${REVIEW_WORDS[review].toLowerCase()}`}
        </Badge>
      )}
    </span>
  );
}
