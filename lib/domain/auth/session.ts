/** How long a sign-in lasts: 12 hours without a request, 7 days in all, and not after it was ended. */
import { after, DAY, HOUR, MINUTE, type Instant } from '../kernel/clock.ts';

export const SESSION_IDLE = 12 * HOUR;
export const SESSION_ABSOLUTE = 7 * DAY;
/** A request writes down that it was seen at most this often. */
const SESSION_TOUCH = MINUTE;

export type SessionTimes = { createdAt: Instant; lastSeenAt: Instant; endedAt: Instant | null };

export function isSessionLive(session: SessionTimes, now: Instant): boolean {
  return (
    session.endedAt === null &&
    now < after(session.createdAt, SESSION_ABSOLUTE) &&
    now < after(session.lastSeenAt, SESSION_IDLE)
  );
}

export function isTouchDue(session: SessionTimes, now: Instant): boolean {
  return now >= after(session.lastSeenAt, SESSION_TOUCH);
}
