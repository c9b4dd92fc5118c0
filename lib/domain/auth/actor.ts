import type { Id } from '../kernel/ids.ts';
import type { Role } from './roles.ts';

/** Who is asking: a signed-in, active member of staff. Verbs and queries know nothing else of sign-in. */
export type Actor = { id: Id; name: string; role: Role };

/** The answer of every `may…`: allowed, or refused with a code that the interface has words for. */
export type Decision<Code extends string> = { allowed: true } | { allowed: false; code: Code };

export const allowed: { allowed: true } = { allowed: true };

export function refused<Code extends string>(code: Code): { allowed: false; code: Code } {
  return { allowed: false, code };
}
