/**
 * Time is an argument. An instant is an ISO 8601 string in UTC with milliseconds, so that text order
 * is time order in SQLite, in JSON and in the audit chain alike.
 */
export type Instant = string;

/** The only thing the product may ask for the time; the wall clock enters in lib/server/kernel. */
export type Clock = () => Instant;

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The instant `milliseconds` after (or, negative, before) another. */
export function after(instant: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(instant) + milliseconds).toISOString();
}
