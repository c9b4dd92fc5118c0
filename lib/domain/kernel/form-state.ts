/**
 * What a form's server action answers; lives on the ground so that both the actions and the views
 * speak it. Codes, never sentences: the words are in components/<room>/refusal-words.ts.
 */
export type FormState =
  | { status: 'idle' }
  | { status: 'ok'; message?: string; facts?: Record<string, unknown> }
  | {
      status: 'refused';
      code: string;
      facts?: Record<string, unknown>;
      /** Field name → code of what is wrong with it. */
      fields?: Record<string, string>;
      /** What was typed, so that nobody types it again; never a password or a token. */
      values?: Record<string, string>;
    };

export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;

export const IDLE: FormState = { status: 'idle' };

/** The code for one field, or undefined. */
export function fieldFault(state: FormState, field: string): string | undefined {
  return state.status === 'refused' ? state.fields?.[field] : undefined;
}

/** What was typed into a field before the form was refused. */
export function typedValue(state: FormState, field: string): string | undefined {
  return state.status === 'refused' ? state.values?.[field] : undefined;
}
