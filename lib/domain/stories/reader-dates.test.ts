import { expect, test } from 'vitest';
import { dateAndTime, dateOnly, zonedIso } from './reader-dates.ts';

const london = { zone: 'Europe/London', language: 'en-GB' };

test('winter and summer time are named', () => {
  expect(dateAndTime('2026-11-03T09:12:00.000Z', london)).toBe('3 November 2026 at 09:12 GMT');
  expect(dateAndTime('2026-07-01T09:12:00.000Z', london)).toBe('1 July 2026 at 10:12 BST');
});

test('the day is the day in the zone of the site', () => {
  const auckland = { zone: 'Pacific/Auckland', language: 'en-GB' };
  expect(dateOnly('2026-11-03T20:00:00.000Z', auckland)).toBe('4 November 2026');
});

test('machines get the same instant with its offset', () => {
  expect(zonedIso('2026-07-01T09:12:00.000Z', 'Europe/London')).toBe('2026-07-01T10:12:00+01:00');
  expect(zonedIso('2026-11-03T09:12:00.000Z', 'Europe/London')).toBe('2026-11-03T09:12:00+00:00');
  expect(zonedIso('2026-01-15T00:30:00.000Z', 'Asia/Kolkata')).toBe('2026-01-15T06:00:00+05:30');
  expect(Date.parse(zonedIso('2026-10-25T00:30:00.000Z', 'Europe/London'))).toBe(
    Date.parse('2026-10-25T00:30:00.000Z'),
  );
});
