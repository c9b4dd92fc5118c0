import { describe, expect, it } from 'vitest';
import { paths } from '../kernel/paths.ts';
import { keysOfPage, keysOfStoryChange, SITE_KEY, type LiveAddress } from './page-keys.ts';

const address: LiveAddress = { section: 'health', slug: 'cold-water', topics: ['sea', 'grief'] };

/** Is the page at `pathname` emptied by this change? */
function isEmptied(pathname: string, before: LiveAddress | null, after: LiveAddress | null): boolean {
  const changed = keysOfStoryChange(before, after);
  return keysOfPage(pathname)?.some((key) => changed.includes(key)) ?? false;
}

describe('a change of a live story', () => {
  const shows = [
    paths.front(),
    paths.section('health'),
    paths.story('health', 'cold-water'),
    paths.story('health', 'another'),
    paths.topic('sea'),
    paths.topic('grief'),
    paths.feed(),
    paths.sitemap(),
  ];
  it.each(shows)('empties %s when it appears, changes or goes', (pathname) => {
    expect(isEmptied(pathname, null, address)).toBe(true);
    expect(isEmptied(pathname, address, address)).toBe(true);
    expect(isEmptied(pathname, address, null)).toBe(true);
  });

  it.each([paths.section('money'), paths.story('money', 'cold-water'), paths.topic('tax'), '/robots.txt'])(
    'leaves %s',
    (pathname) => {
      expect(isEmptied(pathname, address, address)).toBe(false);
    },
  );

  it('empties the old and the new place of a story that moved', () => {
    const moved: LiveAddress = { section: 'money', slug: 'warm-water', topics: ['tax'] };
    for (const pathname of [
      '/health',
      '/money',
      '/health/cold-water',
      '/money/warm-water',
      '/topics/sea',
      '/topics/tax',
    ]) {
      expect(isEmptied(pathname, address, moved)).toBe(true);
    }
  });
});

describe('a public page', () => {
  it.each(['/', '/health', '/health/cold-water', '/topics/sea', '/feed.xml', '/sitemap.xml', '/robots.txt'])(
    '%s shows the furniture of the site',
    (pathname) => {
      expect(keysOfPage(pathname)).toContain(SITE_KEY);
    },
  );

  it.each([
    '/health/',
    '/Health',
    '/a/b/c',
    '/media/x.jpg',
    '/health/cold_water',
    '//health',
    '/%68ealth',
    '',
  ])('%j is none that is kept', (pathname) => {
    expect(keysOfPage(pathname)).toBeNull();
  });
});
