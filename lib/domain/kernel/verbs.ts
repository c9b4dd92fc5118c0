/**
 * Every editorial verb of the product, those of later slices included. The stories room decides when
 * each is possible (transitions.ts); the audit room records each by this name.
 */
export const VERBS = [
  'draft',
  'import',
  'submit',
  'withdraw',
  'assign',
  'comment',
  'return',
  'verify',
  'dispute',
  'approve',
  'schedule',
  'unschedule',
  'publish',
  'correct',
  'hold',
  'release',
  'retract',
  'archive',
  'un-archive',
] as const;
export type Verb = (typeof VERBS)[number];
