import { expect, test } from 'vitest';
import { licenceState } from './licence.ts';

test.each([
  [null, 'none'],
  ['2026-02-27', 'expired'],
  ['2026-02-28', 'expiring'],
  ['2026-03-30', 'expiring'],
  ['2026-03-31', 'valid'],
])('a licence until %s is, on 28 February 2026, %s', (until, state) => {
  expect(licenceState(until, '2026-02-28')).toBe(state);
});
