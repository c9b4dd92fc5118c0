import { expect, test } from 'vitest';
import { linkAddress } from './link-address.ts';

test.each([
  ['https://example.org/a?b#c', 'https://example.org/a?b#c'],
  ['  http://example.org ', 'http://example.org'],
  ['mailto:desk@example.org', 'mailto:desk@example.org'],
  ['desk@example.org', 'mailto:desk@example.org'],
  ['example.org', 'https://example.org'],
  ['example.org/a/b', 'https://example.org/a/b'],
  ['example.org:8080/a', 'https://example.org:8080/a'],
])('%s leads to %s', (typed, address) => {
  expect(linkAddress(typed)).toBe(address);
});

test.each([
  '',
  'words',
  'two words.org',
  'javascript:alert(1)',
  'java\tscript:alert(1)',
  '/desk',
  'data:text/html,x',
])('%j leads nowhere', (typed) => {
  expect(linkAddress(typed)).toBeNull();
});
