import type { FormState } from '#components/ui/form-state.ts';

/** The link in the answer of an invitation or of a new link; null before there is one. */
export function madeLink(state: FormState): string | null {
  if (state.status !== 'ok' || !state.facts || !('link' in state.facts)) return null;
  return typeof state.facts.link === 'string' ? state.facts.link : null;
}
