import type { Ok, Refusal } from '#lib/domain/kernel/result.ts';

/** What the seed does is never refused; if it is, the seed is wrong and says how. */
export function must<T>(result: Ok<T> | Refusal): T {
  if (result.ok) return result.value;
  throw new Error(`the demo edition was refused: ${JSON.stringify(result)}`);
}
