/** Why a change of the site's settings is refused, in words; exhaustive as every such map. */
import type { FormState } from '#components/ui/form-state.ts';

type SiteRefusal =
  | 'role'
  | 'not-found'
  | 'name-missing'
  | 'unknown-zone'
  | 'section-exists'
  | 'slug-reserved'
  | 'slug-malformed'
  | 'slug-too-long';

const WORDS: Record<SiteRefusal, string> = {
  role: 'An editor or an admin does this.',
  'not-found': 'It is not there any more. Reload the page.',
  'name-missing': 'Give it a name.',
  'unknown-zone': 'This is not a time zone that this machine knows, such as Europe/London.',
  'section-exists': 'There is a section with this address.',
  'slug-reserved': 'This address is kept for a page of the site itself. Choose another.',
  'slug-malformed': 'Use small letters, digits and single hyphens, as in long-reads.',
  'slug-too-long': 'This address is too long.',
};

/** At which field a refusal belongs; the others stand above the form. */
const FIELD_OF: Partial<Record<SiteRefusal, string>> = {
  'name-missing': 'name',
  'unknown-zone': 'zone',
  'section-exists': 'slug',
  'slug-reserved': 'slug',
  'slug-malformed': 'slug',
  'slug-too-long': 'slug',
};

const FIELD_WORDS: Record<string, string> = {
  'too-long': 'This is too long.',
  'not-a-language': 'Use a language tag, such as en or en-GB.',
};

/** The sentence at a field. */
export function siteFieldError(state: FormState, name: string): string | undefined {
  if (state.status !== 'refused') return undefined;
  if (isSiteRefusal(state.code)) return FIELD_OF[state.code] === name ? WORDS[state.code] : undefined;
  const code = state.fields?.[name];
  return code && (FIELD_WORDS[code] ?? 'This cannot be used as it stands.');
}

/** The sentence above the form; null if a field has it. */
export function siteFormError(refused: Extract<FormState, { status: 'refused' }>): string | null {
  if (refused.code === 'signed-out')
    return 'You are signed out. Sign in again in another tab, then repeat this.';
  if (refused.code === 'bad-input') return null;
  if (!isSiteRefusal(refused.code)) return 'It was not done. Reload the page and try again.';
  return FIELD_OF[refused.code] ? null : WORDS[refused.code];
}

function isSiteRefusal(code: string): code is SiteRefusal {
  return Object.hasOwn(WORDS, code);
}
