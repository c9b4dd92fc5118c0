import { describe, expect, it } from 'vitest';
import { after, DAY, HOUR, MINUTE, SECOND } from './clock.ts';

describe('an instant after another', () => {
  it.each([
    ['2026-11-23T00:00:00.000Z', 12 * HOUR, '2026-11-23T12:00:00.000Z'],
    ['2026-12-31T23:59:59.999Z', 1, '2027-01-01T00:00:00.000Z'],
    ['2028-02-28T10:00:00.000Z', DAY, '2028-02-29T10:00:00.000Z'],
    ['2026-11-23T00:00:00.000Z', -MINUTE, '2026-11-22T23:59:00.000Z'],
  ])('%s and %i ms', (instant, milliseconds, expected) => {
    expect(after(instant, milliseconds)).toBe(expected);
  });

  it('sorts as text in the order of time', () => {
    const start = '2026-11-23T08:59:59.500Z';
    const later = [SECOND, MINUTE, HOUR, DAY, 40 * DAY].map((span) => after(start, span));
    expect([...later].sort()).toEqual(later);
  });
});
