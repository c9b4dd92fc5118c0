import type { PublicationState, ReviewState, Sensitivity } from '#lib/domain/stories/vocabulary.ts';

export const REVIEW_WORDS: Record<ReviewState, string> = {
  draft: 'Draft',
  submitted: 'Submitted',
  'changes-asked': 'Changes asked',
  approved: 'Approved',
};

export const PUBLICATION_WORDS: Record<PublicationState, string> = {
  none: 'Not published',
  live: 'Live',
  held: 'Held',
  retracted: 'Retracted',
};

export const SENSITIVITY_WORDS: Record<Sensitivity, string> = {
  normal: 'Normal',
  health: 'Health',
  'mental-health': 'Mental health',
  suicide: 'Suicide',
  addiction: 'Addiction',
  minors: 'Minors',
  allegation: 'Allegation',
};
