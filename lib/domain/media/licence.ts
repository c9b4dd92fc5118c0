import { DAY } from '../kernel/clock.ts';
import { EXPIRING_DAYS } from './library-filter.ts';
import type { LibraryPicture } from './views.ts';

/** `today`: a calendar day of the site's zone, as YYYY-MM-DD. A licence still holds on its last day. */
export function licenceState(until: string | null, today: string): LibraryPicture['licenceState'] {
  if (until === null) return 'none';
  if (until < today) return 'expired';
  return until <= lastExpiringDay(today) ? 'expiring' : 'valid';
}

/** A licence that ends between today and this day is expiring. */
export function lastExpiringDay(today: string): string {
  return new Date(Date.parse(today) + EXPIRING_DAYS * DAY).toISOString().slice(0, 10);
}
