import { describe, expect, it } from 'vitest';
import { safeReturnPath } from './safe-return-path.ts';

const HOSTS = [
  'evil.test',
  'evil.test:443',
  'user@evil.test',
  'user:pw@evil.test',
  '0x7f.1',
  '[::1]',
  'evil。test',
  'evil．test',
];
const OPENINGS = [
  'https://',
  'http://',
  'HTTPS://',
  'https:',
  'https:/',
  'https:\\\\',
  '//',
  '///',
  '////',
  '/\\',
  '\\/',
  '\\\\',
  '/\\/',
  '/\t/',
  '/\n/',
  '/\r/',
  '\t//',
  ' //',
  '\u00a0//',
  '\u0000//',
  '/\u0009\\',
  '/.//',
  '/..//',
  '/././/',
  '/desk/..//',
  '/%2e//',
  '/%2e%2e//',
  '/desk/%2e%2e//',
  'javascript://',
  'data:text/html,//',
  'ftp://',
  'ws://',
  'blob:https://',
  '@',
  '.',
  '',
];
const CORPUS = OPENINGS.flatMap((opening) => HOSTS.map((host) => `${opening}${host}`));

describe('where to go after signing in (T-21)', () => {
  it(`keeps ${CORPUS.length} hostile strings on this origin`, () => {
    expect(CORPUS.length).toBeGreaterThanOrEqual(200);
    for (const wanted of CORPUS) {
      const path = safeReturnPath(wanted);
      for (const base of ['https://news.example', 'http://localhost:3000']) {
        expect(new URL(path, base).origin, wanted).toBe(base);
      }
      expect(path.startsWith('/') && !path.startsWith('//'), wanted).toBe(true);
    }
  });

  it.each([
    '/desk',
    '/desk/stories?state=draft',
    '/desk/stories/0123#body',
    '/%2F%2Fevil.test',
    '/culture/a-story',
  ])('goes to %s', (path) => expect(safeReturnPath(path)).toBe(path));

  it.each([
    undefined,
    null,
    7,
    ['/desk/queue'],
    '',
    'desk',
    '/signin',
    '/signin?next=/desk',
    '/api/auth/signout',
    `/${'x'.repeat(3_000)}`,
  ])('goes to the desk instead of %j', (wanted) => expect(safeReturnPath(wanted)).toBe('/desk'));
});
