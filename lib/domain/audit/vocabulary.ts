import { VERBS } from '../kernel/verbs.ts';

/** Acts on the house itself, beside the verbs of a story. */
const HOUSE_ACTS = [
  'set up',
  'sign in',
  'sign out',
  'refuse sign-in',
  'create account',
  'invite',
  'accept invitation',
  'change role',
  'suspend',
  'reinstate',
  'end sessions',
  'send account link',
  'ask password reset',
  'reset password',
  'change password',
  'change settings',
  'add section',
  'change section',
  'add byline',
  'change byline',
  'change story settings',
  'seed',
  'print',
  'retry job',
  'restore',
  'thin revisions',
  'add media',
  'change media',
  'delete media',
  'make preview link',
  'revoke preview link',
] as const;

export const AUDIT_VERBS = [...VERBS, ...HOUSE_ACTS] as const;
export type AuditVerb = (typeof AUDIT_VERBS)[number];

export const AUDIT_OBJECTS = [
  'story',
  'publication',
  'account',
  'session',
  'site',
  'section',
  'byline',
  'job',
  'media',
  'preview-link',
] as const;
export type AuditObject = (typeof AUDIT_OBJECTS)[number];
