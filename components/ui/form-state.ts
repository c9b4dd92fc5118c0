/** What a form knows after it was sent; the answer of every server action. */
export type FormState =
  | { status: 'idle' }
  | { status: 'ok'; message?: string; facts?: object }
  | {
      status: 'refused';
      code: string;
      facts?: object;
      /** Field name → code of what is wrong with it; the form has the words. */
      fields?: Record<string, string>;
      /** What was typed, so that it is still there; never a password. */
      values?: Record<string, string>;
    };

export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;

export const IDLE: FormState = { status: 'idle' };

/** What stands in a field: what was typed, if the form came back, or what is stored. */
export function valueOf(state: FormState, name: string, stored: string): string {
  return state.status === 'refused' ? (state.values?.[name] ?? stored) : stored;
}

/** The sentence at a field: `words` by code, or one that fits any. */
export function errorOf(
  state: FormState,
  name: string,
  words: Record<string, string> = {},
): string | undefined {
  const code = state.status === 'refused' ? state.fields?.[name] : undefined;
  return code && (words[code] ?? 'This cannot be used as it stands.');
}
