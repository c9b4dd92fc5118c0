import { expect, test } from 'vitest';
import { libraryQuery, parseLibraryFilter, WHOLE_LIBRARY } from './library-filter.ts';

test('an address without a filter asks for the whole library, and the other way round', () => {
  expect(parseLibraryFilter({})).toEqual(WHOLE_LIBRARY);
  expect(libraryQuery(WHOLE_LIBRARY)).toBe('');
});

test('a filter survives its address', () => {
  const filter = {
    ...WHOLE_LIBRARY,
    search: 'cold water & more',
    unused: true,
    mine: true,
    licence: 'expired' as const,
    type: 'image/png' as const,
    order: 'unused-first' as const,
    cursor: 'abc-123',
  };
  const query = libraryQuery(filter);
  expect(parseLibraryFilter(Object.fromEntries(new URLSearchParams(query)))).toEqual(filter);
});

test('what is not known is as good as absent', () => {
  const given = {
    search: ['a', 'b'],
    unused: 'yes',
    mine: '2',
    licence: 'old',
    type: 'image/avif',
    order: 'x',
  };
  expect(parseLibraryFilter(given)).toEqual(WHOLE_LIBRARY);
});
