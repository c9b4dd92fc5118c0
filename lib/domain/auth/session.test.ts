import { describe, expect, it } from 'vitest';
import { after, DAY, HOUR, MINUTE, SECOND } from '../kernel/clock.ts';
import { isSessionLive, isTouchDue } from './session.ts';

const createdAt = '2026-11-23T09:00:00.000Z';
const at = (ms: number) => after(createdAt, ms);

describe('a session', () => {
  it.each([
    [0, 0, true],
    [12 * HOUR - 1, 0, true],
    [12 * HOUR, 0, false],
    [7 * DAY - 1, 7 * DAY - MINUTE, true],
    [7 * DAY, 7 * DAY - MINUTE, false],
  ])('after %i ms, last seen at %i: %s', (now, seen, live) => {
    expect(isSessionLive({ createdAt, lastSeenAt: at(seen), endedAt: null }, at(now))).toBe(live);
  });

  it('is over once it was ended', () => {
    expect(isSessionLive({ createdAt, lastSeenAt: createdAt, endedAt: createdAt }, createdAt)).toBe(false);
  });

  it('is touched once a minute', () => {
    const session = { createdAt, lastSeenAt: createdAt, endedAt: null };
    expect(isTouchDue(session, at(59 * SECOND))).toBe(false);
    expect(isTouchDue(session, at(MINUTE))).toBe(true);
  });
});
