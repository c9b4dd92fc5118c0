/** The closed lists of a story's life; the glossary is in docs/house.md. */

/** Where the working revision stands in review. Independent of `PUBLICATION_STATES`. */
export const REVIEW_STATES = ['draft', 'submitted', 'changes-asked', 'approved'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** What readers can see. A live story may be back in review while the old text stays up. */
export const PUBLICATION_STATES = ['none', 'live', 'held', 'retracted'] as const;
export type PublicationState = (typeof PUBLICATION_STATES)[number];

/** How carefully a story must be read; later slices decide from it how many and which eyes. */
export const SENSITIVITIES = [
  'normal',
  'health',
  'mental-health',
  'suicide',
  'addiction',
  'minors',
  'allegation',
] as const;
export type Sensitivity = (typeof SENSITIVITIES)[number];

/** Why a revision was written. */
export const REVISION_REASONS = [
  'created',
  'imported',
  'saved',
  'demo',
  // Two saves on one text, made one; what each wrote stays a revision of its own.
  'merged',
  // A text that was typed on an older one: kept beside the working line.
  'set-aside',
  'restored',
  'duplicated',
] as const;
export type RevisionReason = (typeof REVISION_REASONS)[number];

/** In which capacity an approval was given; later slices add the verifier's. */
export const APPROVAL_ROLES = ['approver'] as const;
export type ApprovalRole = (typeof APPROVAL_ROLES)[number];

/** What became of a save: a revision as it was typed, one merged with another's, or nothing new. */
export const SAVE_OUTCOMES = ['saved', 'merged', 'unchanged'] as const;
export type SaveOutcome = (typeof SAVE_OUTCOMES)[number];
