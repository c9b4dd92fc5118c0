import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slugFrom } from '../kernel/slug.ts';
import { RESERVED_WORDS } from './reserved-words.ts';
import { isReservedSection, parseSectionSlug, parseSlug } from './slug.ts';

describe('a slug made of words', () => {
  it.each([
    ['The Sea’s Edge', 'the-seas-edge'],
    ["Don't panic!", 'dont-panic'],
    ['  Café — à la carte  ', 'cafe-a-la-carte'],
    ['Cafe\u0301', 'cafe'],
    ['Ærøskøbing, Łódź & Straße', 'aeroskobing-lodz-strasse'],
    ['“Quoted” and ‘quoted’', 'quoted-and-quoted'],
    ['３ ｆｕｌｌ widths', '3-full-widths'],
    ['寒い海', ''],
    ['—', ''],
    ['', ''],
    ['a'.repeat(200), 'a'.repeat(80)],
    [`${'water '.repeat(30)}`, 'water-'.repeat(13).slice(0, -1)],
  ])('%s', (words, slug) => {
    expect(slugFrom(words)).toBe(slug);
  });

  it('is empty or a slug, and its own slug', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary', maxLength: 300 })), (words) => {
        const slug = slugFrom(words);
        if (slug !== '') expect(parseSlug(slug)).toEqual({ ok: true, value: slug });
        expect(slugFrom(slug)).toBe(slug);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('a slug somebody typed', () => {
  it.each(['', 'Cold', 'a--b', '-a', 'a-', 'a b', 'a/b', '..', 'é', 'feed.xml', 'a\n'])('not %j', (slug) => {
    expect(parseSlug(slug)).toMatchObject({ ok: false, code: 'slug-malformed' });
  });
  it('not a long one', () => {
    expect(parseSlug('a'.repeat(81))).toMatchObject({ ok: false, code: 'slug-too-long' });
  });
  it('not a word of our own for a section', () => {
    expect(parseSectionSlug('search')).toMatchObject({ ok: false, code: 'slug-reserved' });
    expect(parseSectionSlug('health')).toEqual({ ok: true, value: 'health' });
  });
});

/** First parts of the addresses that the folders of `app` answer; route groups have no part. */
function firstSegments(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const { name } = entry;
    if (entry.isDirectory()) {
      if (/^\(.*\)$/.test(name)) return firstSegments(`${folder}/${name}`);
      return /^[[_@]/.test(name) || !answers(`${folder}/${name}`) ? [] : [name];
    }
    const special =
      /^(sitemap|robots|manifest|favicon|icon|apple-icon|opengraph-image|twitter-image)\d*\.\w+$/.exec(name);
    return special?.[1] ? [SPECIAL_FILES[special[1]] ?? special[1]] : [];
  });
}

/** A folder without a page or a route below it (of styles, say) is no address. */
function answers(folder: string): boolean {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).some((name) =>
    /(?:^|\/)(?:page|route)\.tsx?$/.test(name),
  );
}

const SPECIAL_FILES: Record<string, string> = {
  sitemap: 'sitemap.xml',
  robots: 'robots.txt',
  manifest: 'manifest.webmanifest',
  favicon: 'favicon.ico',
};

/** The front, the desk and the machines, as the contract names them; some come with later slices. */
const PLANNED =
  'topics authors search corrections about standards feed.xml atom.xml feed.json corrections.xml sitemap.xml ' +
  'sitemap-news.xml robots.txt .well-known preview desk signin signout setup invite reset forgot media api _next';

describe('no section may take', () => {
  it.each(PLANNED.split(' '))('%s', (word) => {
    expect(isReservedSection(word)).toBe(true);
  });

  const app = new URL('../../../app', import.meta.url).pathname;
  it('a word that a folder of app answers', () => {
    const segments = firstSegments(app);
    expect(segments.length).toBeGreaterThan(0);
    expect(segments.filter((segment) => !isReservedSection(segment))).toEqual([]);
  });

  it('a word twice in the list', () => {
    expect(new Set(RESERVED_WORDS).size).toBe(RESERVED_WORDS.length);
  });
});
