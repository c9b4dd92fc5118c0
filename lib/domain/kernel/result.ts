/**
 * An expected outcome is a value, never an exception: a verb answers `ok` with what it made, or a
 * refusal with a stable `code` and the facts a person needs. Plain objects, because class instances
 * do not cross the server-action boundary.
 */
export type Ok<T> = { ok: true; value: T };
export type Refusal<Code extends string = string, Facts = object> = {
  ok: false;
  code: Code;
} & Facts;
export type Result<T, R extends Refusal = Refusal> = Ok<T> | R;

export function ok(): Ok<undefined>;
export function ok<T>(value: T): Ok<T>;
export function ok(value?: unknown): Ok<unknown> {
  return { ok: true, value };
}

/** A refusal without facts, or with those given. */
export function refuse<Code extends string>(code: Code): Refusal<Code>;
export function refuse<Code extends string, Facts extends object>(
  code: Code,
  facts: Facts,
): Refusal<Code, Facts>;
export function refuse(code: string, facts: object = {}): Refusal {
  return { ok: false, code, ...facts };
}
