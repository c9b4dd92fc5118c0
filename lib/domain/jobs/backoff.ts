/**
 * How long a failed job waits. Growing waits keep a broken mail server from being hammered; the cap keeps
 * a message from being a day late; after the last attempt the job is dead and shown to people.
 */
import { HOUR, SECOND } from '../kernel/clock.ts';

export const MAX_ATTEMPTS = 8;
const FIRST_WAIT = 5 * SECOND;
const LONGEST_WAIT = HOUR;

/** Milliseconds until the next attempt, or null when `attempts` were enough. */
export function waitAfterFailure(attempts: number): number | null {
  if (attempts >= MAX_ATTEMPTS) return null;
  return Math.min(FIRST_WAIT * 4 ** (attempts - 1), LONGEST_WAIT);
}
