/**
 * What a person has read of a story, for "since I last read". Looking again five minutes later must not
 * lose the answer, so it leads from what was read last in the sitting *before* this one; a sitting ends
 * after half an hour without a sign of the person. Saving is reading: whoever saved a text on top of
 * another had all of it before them.
 */
import { after, MINUTE, type Instant } from '../kernel/clock.ts';

const SITTING = 30 * MINUTE;

export type Reading = {
  /** The number of the newest revision that was before the person's eyes. */
  number: number;
  at: Instant;
  /** The number that they had read before this sitting; null in their first. */
  before: number | null;
};

/** The newest text that the person saved themselves. */
type OwnSave = { number: number; at: Instant };

/** The number of the revision that "since I last read" leads from; null for who reads it for the first time. */
export function lastRead(reading: Reading | null, own: OwnSave | null, now: Instant): number | null {
  const last = lastSign(reading, own);
  if (last === null) return null;
  return now < after(last.at, SITTING) ? (reading?.before ?? null) : last.number;
}

/** The reading after this person had the revision of this number before them. */
export function readingAfter(
  reading: Reading | null,
  own: OwnSave | null,
  number: number,
  now: Instant,
): Reading {
  return {
    // An old tab may report late.
    number: Math.max(number, reading?.number ?? 0),
    at: now,
    before: lastRead(reading, own, now),
  };
}

function lastSign(reading: Reading | null, own: OwnSave | null): OwnSave | null {
  if (reading === null || own === null) return reading ?? own;
  return {
    number: Math.max(reading.number, own.number),
    at: reading.at > own.at ? reading.at : own.at,
  };
}
