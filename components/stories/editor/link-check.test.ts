import { describe, expect, test } from 'vitest';
import { checkLink } from './link-check.ts';

const OWN = 'desk.example.org';
const check = (typed: string, kind: 'link' | 'embed' = 'link') => checkLink(typed, kind, OWN);

test('what is plainly meant is completed', () => {
  expect(check('example.org/a')).toEqual({
    kind: 'leads',
    href: 'https://example.org/a',
    isCompleted: true,
    warning: null,
  });
  expect(check('a@example.org')).toMatchObject({ href: 'mailto:a@example.org', isCompleted: true });
  expect(check(' https://example.org ')).toMatchObject({ href: 'https://example.org', isCompleted: false });
});

test.each([
  ['javascript:alert(1)', 'scheme'],
  ['java\tscript:alert(1)', 'scheme'],
  ['JaVaScRiPt:x', 'scheme'],
  ['data:text/html,x', 'scheme'],
  ['file:///etc/passwd', 'scheme'],
  ['ftp://example.org', 'scheme'],
  ['/desk', 'relative'],
  ['//example.org', 'relative'],
  ['#part', 'relative'],
  ['two words', 'blank'],
  ['https://example.org/a b', 'blank'],
])('%j is refused at once: %s', (typed, why) => {
  expect(check(typed)).toEqual({ kind: 'refused', why });
});

test.each(['', 'h', 'https', 'https:', 'https://', 'exa', 'mailto:'])('%j may become an address', (typed) => {
  expect(check(typed)).toEqual({ kind: 'unfinished' });
});

test('a card leads to a page', () => {
  expect(check('a@example.org', 'embed')).toEqual({ kind: 'refused', why: 'not-web' });
  expect(check('example.org', 'embed')).toMatchObject({ kind: 'leads' });
});

describe('a warning where readers would not arrive', () => {
  test.each([
    ['https://desk.example.org/desk/stories/1', 'own-desk'],
    ['https://desk.example.org/signin', 'own-desk'],
    ['https://desk.example.org/reset/abc', 'own-desk'],
    ['https://desk.example.org/preview/abc', 'own-preview'],
    ['http://localhost:3000/x', 'this-computer'],
    ['http://192.168.0.7/', 'this-computer'],
    ['https://intranet/x', 'no-domain'],
    ['https://example.org/a…', 'cut-off'],
    ['https://example.org/?q=', 'cut-off'],
  ])('%s: %s', (typed, warning) => {
    expect(check(typed)).toMatchObject({ kind: 'leads', warning });
  });
  test.each([
    'https://desk.example.org/health/winter',
    'https://desk.example.org/desk-lamps',
    'https://example.org/desk',
    'mailto:a@b.org',
  ])('none for %s', (typed) => {
    expect(check(typed)).toMatchObject({ kind: 'leads', warning: null });
  });
});
