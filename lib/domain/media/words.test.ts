import { expect, test } from 'vitest';
import { parseFileName } from './input.ts';
import { libraryQuery, parseLibraryFilter, WHOLE_LIBRARY } from './library-filter.ts';
import { pictureWords, UPLOAD_REFUSALS } from './words.ts';

test('every refusal says what happened and what to do, in sentences', () => {
  for (const code of UPLOAD_REFUSALS) expect(pictureWords(code), code).toMatch(/^[A-Z].{20,}\.$/);
  expect(pictureWords('limited', { retryInMinutes: 1 })).toContain('in a minute');
  expect(pictureWords('limited', { retryInMinutes: 1_440 })).toContain('in 24 hours');
  expect(pictureWords('constructor')).toBe('The picture could not be added. Try again.');
});

test.each([
  ['heron.jpg', 'heron.jpg'],
  ['Reiher%20am%20See.jpg', 'Reiher am See.jpg'],
  ['C%3A%5Cdesk%5Cheron.jpg', 'heron.jpg'],
  ['../../etc/passwd', 'passwd'],
  ['100%.jpg', '100%.jpg'],
  ['a%0d%0ab.jpg', 'a b.jpg'],
  [null, ''],
])('a file called %s is remembered as %s', (header, name) => {
  expect(parseFileName(header)).toBe(name);
});

test('a filter of the library is read from an address and written to one', () => {
  expect(parseLibraryFilter({ licence: 'x', type: 'image/svg', order: '', unused: 'yes' })).toEqual(
    WHOLE_LIBRARY,
  );
  const filter = parseLibraryFilter({
    search: ' heron ',
    unused: '1',
    licence: 'expired',
    type: 'image/png',
  });
  expect(libraryQuery(filter)).toBe('search=heron&unused=1&licence=expired&type=image%2Fpng');
  expect(parseLibraryFilter(Object.fromEntries(new URLSearchParams(libraryQuery(filter))))).toEqual(filter);
});
