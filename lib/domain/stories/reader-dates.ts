/**
 * Dates as readers get them: in the site's zone, with the zone named, the same instant to people
 * and to machines. All zone arithmetic is Intl's.
 */
import type { Instant } from '../kernel/clock.ts';

type Place = { zone: string; language: string };

/** "3 November 2026 at 09:12 GMT" */
export function dateAndTime(instant: Instant, { zone, language }: Place): string {
  return new Intl.DateTimeFormat(language, {
    timeZone: zone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  }).format(new Date(instant));
}

/** "3 November 2026" */
export function dateOnly(instant: Instant, { zone, language }: Place): string {
  return new Intl.DateTimeFormat(language, { timeZone: zone, dateStyle: 'long' }).format(new Date(instant));
}

/** "Monday 3 November 2026", for the date line under the name of the publication. */
export function dateLine(instant: Instant, { zone, language }: Place): string {
  return new Intl.DateTimeFormat(language, {
    timeZone: zone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(new Date(instant));
}

/** ISO 8601 to the second with the zone's offset at that instant: "2026-07-01T10:12:00+01:00". */
export function zonedIso(instant: Instant, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'longOffset',
  }).formatToParts(new Date(instant));
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((candidate) => candidate.type === type)?.value ?? '';
  const offset = part('timeZoneName').replace('GMT', '') || '+00:00';
  const day = `${part('year')}-${part('month')}-${part('day')}`;
  return `${day}T${part('hour')}:${part('minute')}:${part('second')}${offset}`;
}
