/** Why a change of a byline is refused, in words. */
import type { FormState } from '#components/ui/form-state.ts';

type BylineRefusal = 'role' | 'not-found' | 'name-missing' | 'unknown-account';

const WORDS: Record<BylineRefusal, string> = {
  role: 'An editor or an admin does this.',
  'not-found': 'It is not there any more. Reload the page.',
  'name-missing': 'Give the public name.',
  'unknown-account': 'This account does not exist any more.',
};

const FIELD_OF: Partial<Record<BylineRefusal, string>> = {
  'name-missing': 'name',
  'unknown-account': 'accountId',
};

/** The sentence at a field. */
export function bylineFieldError(state: FormState, name: string): string | undefined {
  if (state.status !== 'refused') return undefined;
  if (isBylineRefusal(state.code)) return FIELD_OF[state.code] === name ? WORDS[state.code] : undefined;
  return state.fields?.[name] && 'This is too long, or cannot be used as it stands.';
}

/** The sentence above the form; null if a field has it. */
export function bylineFormError(refused: Extract<FormState, { status: 'refused' }>): string | null {
  if (refused.code === 'signed-out')
    return 'You are signed out. Sign in again in another tab, then repeat this.';
  if (refused.code === 'bad-input') return null;
  if (!isBylineRefusal(refused.code)) return 'It was not done. Reload the page and try again.';
  return FIELD_OF[refused.code] ? null : WORDS[refused.code];
}

function isBylineRefusal(code: string): code is BylineRefusal {
  return Object.hasOwn(WORDS, code);
}
