/**
 * The one gate of server actions, which are public endpoints whatever page shows their form: who is
 * asking, does the form hold what it may and nothing else, then one verb, and its answer as a form
 * state. Codes travel, not sentences: those are in components/<room>/refusal-words.ts.
 */
import type { z } from 'zod';
import type { Refusal, Result } from '#lib/domain/kernel/result.ts';
import type { Session } from '#lib/server/auth/read-session.ts';
import { currentSession } from './session.ts';

/** Of the same shape as in components/ui/form-state.ts, which may not import from here. */
export type FormState =
  | { status: 'idle' }
  | { status: 'ok'; message?: string; facts?: object }
  | {
      status: 'refused';
      code: string;
      facts?: object;
      /** Field name → code of what is wrong with it. */
      fields?: Record<string, string>;
      /** What was typed; never a password or a token. */
      values?: Record<string, string>;
    };

export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;

type Spec<Input extends z.ZodType, Value> = {
  input: Input;
  act: (input: z.output<Input>, session: Session) => Promise<Result<Value>>;
  /** What follows success: a state, or a redirect. */
  then?: (value: Value, input: z.output<Input>) => FormState | Promise<FormState>;
};

type OpenSpec<Input extends z.ZodType, Value> = Omit<Spec<Input, Value>, 'act'> & {
  act: (input: z.output<Input>) => Promise<Result<Value>>;
};

/** An action for members of staff. Without a session it is refused, and what was typed is kept. */
export function staffAction<Input extends z.ZodType, Value>(spec: Spec<Input, Value>): FormAction {
  return async (_previous, form) => {
    const session = await currentSession();
    if (!session) return refusedState({ ok: false, code: 'signed-out' }, form);
    return answer({ ...spec, act: (input) => spec.act(input, session) }, form);
  };
}

/** An action for anybody, as signing in is. */
export function openAction<Input extends z.ZodType, Value>(spec: OpenSpec<Input, Value>): FormAction {
  return async (_previous, form) => answer(spec, form);
}

async function answer<Input extends z.ZodType, Value>(
  { input, act, then }: OpenSpec<Input, Value>,
  form: FormData,
): Promise<FormState> {
  const parsed = input.safeParse(plainForm(form));
  if (!parsed.success) {
    const fields = fieldFaults(parsed.error);
    return { status: 'refused', code: 'bad-input', fields, values: typedValues(form) };
  }
  const result = await act(parsed.data);
  if (!result.ok) return refusedState(result, form);
  return then ? then(result.value, parsed.data) : { status: 'ok' };
}

/** A repeated field becomes a list, so that a schema that wants one value refuses it (T-17). */
function plainForm(form: FormData): Record<string, unknown> {
  const names = [...new Set(form.keys())].filter((name) => !isFrameworks(name));
  return Object.fromEntries(
    names.map((name) => {
      const all = form.getAll(name);
      return [name, all.length === 1 ? all[0] : all];
    }),
  );
}

function refusedState(refusal: Refusal, form: FormData): FormState {
  const { ok: _ok, code, ...facts } = refusal;
  return { status: 'refused', code, facts, values: typedValues(form) };
}

function typedValues(form: FormData): Record<string, string> {
  const typed = [...form.entries()].filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === 'string' && !isFrameworks(entry[0]) && !/password|token|secret/i.test(entry[0]),
  );
  return Object.fromEntries(typed);
}

/** Next puts the action's own reference among the fields. */
function isFrameworks(name: string): boolean {
  return name.startsWith('$ACTION_');
}

function fieldFaults(error: z.ZodError): Record<string, string> {
  const faults = error.issues.map((issue): [string, string] => [
    String(issue.path[0] ?? 'form'),
    /^[a-z-]+$/.test(issue.message) ? issue.message : issue.code.replaceAll('_', '-'),
  ]);
  return Object.fromEntries(faults.reverse());
}
