/**
 * The words of the auth room's refusals. Exhaustive on purpose: a new code fails the type check until
 * it has a sentence here.
 */
import type { FieldFault } from '#lib/domain/auth/input.ts';
import type { PasswordFault } from '#lib/domain/auth/password.ts';
import type { ChangeRoleRefusal, SuspendRefusal } from '#lib/domain/auth/permission.ts';

export type AuthRefusal =
  | PasswordFault
  | ChangeRoleRefusal
  | SuspendRefusal
  | 'wrong-credentials'
  | 'wrong-current-password'
  | 'too-many-tries'
  | 'not-an-address'
  | 'address-taken'
  | 'already-set-up'
  | 'link-unusable'
  | 'account-suspended'
  | 'not-suspended'
  | 'no-such-account'
  | 'no-such-session'
  | 'signed-out'
  | 'bad-input';

type Facts = { retryInMinutes?: number };

const WORDS: Record<AuthRefusal, (facts: Facts) => string> = {
  'password-too-short': () => 'Use 12 characters or more. A few words that do not belong together do well.',
  'password-too-long': () => 'Use 1,024 characters or fewer.',
  'password-common': () =>
    'This password is too easy to guess: it is a common one, or made of the site’s or your own name. Choose another.',
  'wrong-credentials': () =>
    'That email and password do not match an account here. Check both and try again.',
  'wrong-current-password': () => 'That is not your current password.',
  'too-many-tries': ({ retryInMinutes = 15 }) =>
    `Too many tries. Try again in ${retryInMinutes === 1 ? 'a minute' : `${retryInMinutes} minutes`}.`,
  'not-an-address': () => 'Write one plain email address, as name@example.org.',
  'address-taken': () => 'Somebody here has this email address already.',
  'already-set-up': () => 'This site has been set up already. Sign in instead.',
  'link-unusable': () => 'This link cannot be used any more. Ask for a new one.',
  'not-allowed': () => 'An admin does this.',
  'last-admin': () => 'This is the last active admin. Make somebody else an admin first.',
  'own-account': () => 'You cannot suspend yourself.',
  'already-suspended': () => 'This account is suspended already.',
  'account-suspended': () => 'This account is suspended. Reinstate it first.',
  'not-suspended': () => 'This account is not suspended.',
  'no-such-account': () => 'This account is not there any more. Reload the page.',
  'no-such-session': () => 'That session has ended already.',
  'signed-out': () => 'You are signed out. Sign in in another tab, then send this again.',
  'bad-input': () => 'Something in this form is not right.',
};

const FIELD_WORDS: Record<FieldFault, string> = {
  required: 'Fill this in.',
  'too-long': 'This is too long.',
  'not-an-address': WORDS['not-an-address']({}),
  'not-a-zone': 'Choose a time zone from the list.',
  'not-a-language': 'Write a language tag, as en or en-GB.',
};

/** Refusals that are about one field, and so are said beside it. */
const FIELD_OF: Partial<Record<AuthRefusal, string>> = {
  'password-too-short': 'password',
  'password-too-long': 'password',
  'password-common': 'password',
  'wrong-current-password': 'currentPassword',
  'not-an-address': 'email',
  'address-taken': 'email',
};

function isAuthRefusal(code: string): code is AuthRefusal {
  return Object.hasOwn(WORDS, code);
}

export function authWords(code: AuthRefusal, facts: Facts = {}): string {
  return WORDS[code](facts);
}

type Refused = { code: string; facts?: object; fields?: Record<string, string> };

/** The sentence above the form; null where a field says it. */
export function formWords(refused: Refused): string | null {
  if (!isAuthRefusal(refused.code)) return 'It was not done. Reload the page and try again.';
  if (FIELD_OF[refused.code]) return null;
  const hasFields = Object.keys(refused.fields ?? {}).some((field) => field !== 'form');
  return refused.code === 'bad-input' && hasFields ? null : authWords(refused.code, refused.facts);
}

/** The sentence beside one field of a refused form. */
export function fieldWords(
  state: { status: string } | ({ status: 'refused' } & Refused),
  field: string,
): string | undefined {
  if (!('code' in state)) return undefined;
  if (isAuthRefusal(state.code) && FIELD_OF[state.code] === field) return authWords(state.code);
  const fault = state.fields?.[field];
  if (fault === undefined) return undefined;
  return isFieldFault(fault) ? FIELD_WORDS[fault] : 'This is not right.';
}

function isFieldFault(code: string): code is FieldFault {
  return Object.hasOwn(FIELD_WORDS, code);
}
