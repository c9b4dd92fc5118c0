import type { Verb } from '#lib/domain/kernel/verbs.ts';

/** What the button of a verb says; the same words wherever it stands. */
export const VERB_WORDS: Record<Verb, string> = {
  draft: 'Save',
  import: 'Import',
  submit: 'Submit for review',
  withdraw: 'Withdraw from review',
  assign: 'Assign writers',
  comment: 'Comment',
  return: 'Return to writer',
  verify: 'Verify claim',
  dispute: 'Dispute claim',
  approve: 'Approve',
  schedule: 'Schedule',
  unschedule: 'Unschedule',
  publish: 'Publish',
  correct: 'Correct',
  hold: 'Hold',
  release: 'Release',
  retract: 'Retract',
  archive: 'Archive',
  'un-archive': 'Bring back from the archive',
};
