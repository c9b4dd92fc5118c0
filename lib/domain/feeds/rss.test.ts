import { expect, test } from 'vitest';
import type { SiteView, StoryCard } from '../stories/views.ts';
import { rssFeed } from './rss.ts';

const site: SiteView = {
  name: 'The Twin',
  tagline: 'Read & checked',
  zone: 'Europe/London',
  language: 'en-GB',
};
const facts = { base: 'https://news.example', now: '2026-11-23T09:00:00.000Z' };
const story: StoryCard = {
  id: 'a'.repeat(32),
  path: '/health/night-shift',
  headline: 'The night shift',
  standfirst: 'Eleven people sleep.',
  section: { slug: 'health', name: 'Health' },
  bylines: [
    { id: 'b'.repeat(32), name: 'Nell Abara', slug: 'nell-abara' },
    { id: 'c'.repeat(32), name: 'Jonas Whitlock', slug: 'jonas-whitlock' },
  ],
  lead: null,
  language: null,
  firstPublishedAt: '2026-11-20T10:00:00.000Z',
  updatedAt: '2026-11-22T11:30:00.000Z',
};

test('an item is known by the id of its story, which no change of address moves', () => {
  const guid = /<guid[^>]*>[^<]*<\/guid>/;
  const before = guid.exec(rssFeed(site, [story], facts))?.[0];
  const after = guid.exec(rssFeed(site, [{ ...story, path: '/health/renamed' }], facts))?.[0];
  expect(before).toBe(`<guid isPermaLink="false">urn:countersign:story:${story.id}</guid>`);
  expect(after).toBe(before);
});

test('a later publication moves the date of the feed and never that of the item', () => {
  const xml = rssFeed(site, [story], facts);
  expect(xml).toContain('<pubDate>Fri, 20 Nov 2026 10:00:00 GMT</pubDate>');
  expect(xml).toContain('<lastBuildDate>Sun, 22 Nov 2026 11:30:00 GMT</lastBuildDate>');
});

test('every byline is a creator, and the channel names itself', () => {
  const xml = rssFeed(site, [story], facts);
  expect([...xml.matchAll(/<dc:creator[^>]*>([^<]*)</g)].map((match) => match[1])).toEqual([
    'Nell Abara',
    'Jonas Whitlock',
  ]);
  expect(xml).toContain('<atom:link href="https://news.example/feed.xml" rel="self"');
  expect(xml).toContain('<description>Read &amp; checked</description>');
  expect(xml).toContain('<link>https://news.example/health/night-shift</link>');
});

test('no headline can leave its element', () => {
  const headline = 'a ]]> b ]]> <c> \u0000\u000b & \uD800 d';
  const xml = rssFeed(site, [{ ...story, headline, section: { slug: 's', name: 'A & B <i>' } }], facts);
  expect(xml).toContain('<title><![CDATA[a ]] > b ]] > <c>  &  d]]></title>');
  expect(xml).toContain('<category>A &amp; B &lt;i&gt;</category>');
});

test('an empty site has a feed too', () => {
  const xml = rssFeed(site, [], facts);
  expect(xml).toContain('<lastBuildDate>Mon, 23 Nov 2026 09:00:00 GMT</lastBuildDate>');
  expect(xml).not.toContain('<item>');
});

test('a picture comes with its size, its words and its credit', () => {
  const lead = {
    media: 'd'.repeat(64),
    src: '/media/picture.jpg?a=1&b="2"',
    width: 1600,
    height: 900,
    alt: 'Two "chairs" & a window',
    caption: '',
    credit: 'Somebody',
    focus: { x: 50, y: 50 },
    variants: [],
  };
  const xml = rssFeed(site, [{ ...story, lead }], facts);
  expect(xml).toMatch(/<media:content [^<>]*url="https:\/\/news.example\/media\/picture.jpg\?[^"<>]*"/);
  expect(xml).toContain('width="1600" height="900"');
  expect(xml).toContain('<media:description>Two "chairs" &amp; a window</media:description>');
  expect(xml).toContain('<media:credit>Somebody</media:credit>');
});
