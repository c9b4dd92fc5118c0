/** The place in a keyset list after which the next page begins; opaque in URLs. */
import type { Instant } from './clock.ts';
import { isId, type Id } from './ids.ts';

/** Beyond it, ISO 8601 grows a sign and text order is no longer time order. */
const YEAR_10000 = 253_402_300_800_000;

export type Cursor = { at: Instant; id: Id };

export function encodeCursor({ at, id }: Cursor): string {
  return `${Date.parse(at).toString(36)}-${id}`;
}

/** Null for anything that is not a cursor: a list then begins at its start. */
export function parseCursor(text: string): Cursor | null {
  const match = /^([0-9a-z]{1,10})-([0-9a-f]{32})$/.exec(text);
  const milliseconds = Number.parseInt(match?.[1] ?? '', 36);
  const id = match?.[2];
  if (!isId(id) || !(milliseconds >= 0 && milliseconds < YEAR_10000)) return null;
  return { at: new Date(milliseconds).toISOString(), id };
}
