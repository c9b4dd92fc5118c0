/**
 * What may happen to a story in which state: one row for every verb of the product. Verbs of later
 * slices have a row too, marked absent, so that a test fails until somebody gives them their states.
 */
import type { Verb } from '../kernel/verbs.ts';
import type { PublicationState, ReviewState } from './vocabulary.ts';

export type Transition =
  | { absent: true }
  | {
      absent?: false;
      review: readonly ReviewState[];
      publication: readonly PublicationState[];
      archived: boolean;
      /** False: refused while the working text is exactly what is live, for there is nothing to do. */
      onLiveText: boolean;
      /** Where review goes; 'depends' is decided by `reviewAfterEdit`. */
      to: ReviewState | 'same' | 'depends';
    };

const anyReview: ReviewState[] = ['draft', 'submitted', 'changes-asked', 'approved'];
const unpublishedOrLive: PublicationState[] = ['none', 'live'];
const absent: Transition = { absent: true };

export const TRANSITIONS: Record<Verb, Transition> = {
  draft: {
    review: anyReview,
    publication: unpublishedOrLive,
    archived: false,
    onLiveText: true,
    to: 'depends',
  },
  // An import makes a story; as a verb on an existing one it is never possible.
  import: { review: [], publication: [], archived: false, onLiveText: true, to: 'draft' },
  submit: {
    review: ['draft', 'changes-asked'],
    publication: unpublishedOrLive,
    archived: false,
    onLiveText: false,
    to: 'submitted',
  },
  withdraw: {
    review: ['submitted', 'approved'],
    publication: unpublishedOrLive,
    archived: false,
    onLiveText: false,
    to: 'draft',
  },
  assign: {
    review: anyReview,
    publication: unpublishedOrLive,
    archived: false,
    onLiveText: true,
    to: 'same',
  },
  comment: absent,
  return: {
    review: ['submitted', 'approved'],
    publication: unpublishedOrLive,
    archived: false,
    onLiveText: false,
    to: 'changes-asked',
  },
  verify: absent,
  dispute: absent,
  approve: {
    review: ['submitted'],
    publication: unpublishedOrLive,
    archived: false,
    onLiveText: false,
    to: 'approved',
  },
  schedule: absent,
  unschedule: absent,
  publish: {
    review: ['approved'],
    publication: unpublishedOrLive,
    archived: false,
    onLiveText: false,
    to: 'same',
  },
  correct: absent,
  hold: absent,
  release: absent,
  retract: absent,
  archive: {
    review: anyReview,
    publication: ['none'],
    archived: false,
    onLiveText: true,
    to: 'same',
  },
  'un-archive': {
    review: anyReview,
    publication: ['none'],
    archived: true,
    onLiveText: true,
    to: 'same',
  },
};

/**
 * Review after the text changed. A text that was being reviewed stays in review; an approved one goes
 * back to it, unless the new text has a standing approval of its own (an undone comma); a live one
 * starts a new round. What an editor asked for stands until it is submitted again, unless the text is
 * simply the live one again.
 */
export function reviewAfterEdit(
  before: { review: ReviewState; liveIsCurrent: boolean },
  after: { approvalStands: boolean; isLive: boolean },
): ReviewState {
  const isAnswered = before.review !== 'changes-asked' || after.isLive;
  if (after.approvalStands && isAnswered) return 'approved';
  if (before.review !== 'approved') return before.review;
  return before.liveIsCurrent ? 'draft' : 'submitted';
}
