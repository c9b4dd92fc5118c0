import { describe, expect, it } from 'vitest';
import { after, MINUTE } from '../kernel/clock.ts';
import { lastRead, readingAfter } from './reading.ts';

const AT = '2026-11-23T09:00:00.000Z';
const later = (minutes: number) => after(AT, minutes * MINUTE);

describe('what a person had read before', () => {
  it('is nothing in their first sitting', () => {
    expect(lastRead(null, null, AT)).toBeNull();
    const reading = readingAfter(null, null, 3, AT);
    expect(reading).toEqual({ number: 3, at: AT, before: null });
    expect(lastRead(reading, null, later(5))).toBeNull();
  });

  it('stays while the sitting lasts, however often they look', () => {
    let reading = readingAfter(null, null, 3, AT);
    reading = readingAfter(reading, null, 7, later(60));
    for (const minutes of [65, 80, 105]) {
      expect(lastRead(reading, null, later(minutes))).toBe(3);
      reading = readingAfter(reading, null, 8, later(minutes));
    }
    expect(reading).toEqual({ number: 8, at: later(105), before: 3 });
    expect(lastRead(reading, null, later(134))).toBe(3);
    expect(lastRead(reading, null, later(135))).toBe(8);
  });

  it('counts their own saves of an earlier sitting as read', () => {
    const reading = readingAfter(null, null, 3, AT);
    const own = { number: 9, at: later(20) };
    expect(lastRead(reading, own, later(45))).toBeNull();
    expect(lastRead(reading, own, later(51))).toBe(9);
    expect(readingAfter(reading, own, 12, later(51))).toEqual({ number: 12, at: later(51), before: 9 });
    expect(lastRead(null, own, later(51))).toBe(9);
  });

  it('never goes back when an old tab reports late', () => {
    const reading = readingAfter(null, null, 9, AT);
    expect(readingAfter(reading, null, 4, later(1)).number).toBe(9);
  });
});
