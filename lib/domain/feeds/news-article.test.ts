import { expect, test } from 'vitest';
import type { ReaderStory, SiteView } from '../stories/views.ts';
import { newsArticle, scriptJson } from './news-article.ts';

const site: SiteView = { name: 'The Twin', tagline: '', zone: 'Europe/London', language: 'en-GB' };
const story: ReaderStory = {
  id: 'a'.repeat(32),
  path: '/health/night-shift',
  headline: '</script><script>alert(1)</script>',
  standfirst: 'Eleven people sleep.',
  section: { slug: 'health', name: 'Health' },
  bylines: [
    { id: 'b'.repeat(32), name: 'Nell Abara', slug: 'nell-abara' },
    { id: 'c'.repeat(32), name: 'Jonas Whitlock', slug: 'jonas-whitlock' },
  ],
  lead: null,
  language: null,
  firstPublishedAt: '2026-07-20T10:00:00.000Z',
  updatedAt: '2026-11-22T11:30:00.000Z',
  slug: 'night-shift',
  hash: 'e'.repeat(64),
  bodyHtml: '',
  topics: [],
  social: { title: '', description: '' },
  contentNote: '',
  helpBox: '',
};

test('says the same as the page: every byline, both dates with their offset, the address', () => {
  expect(newsArticle(site, story, 'https://news.example')).toMatchObject({
    author: [
      { '@type': 'Person', name: 'Nell Abara' },
      { '@type': 'Person', name: 'Jonas Whitlock' },
    ],
    datePublished: '2026-07-20T11:00:00+01:00',
    dateModified: '2026-11-22T11:30:00+00:00',
    mainEntityOfPage: 'https://news.example/health/night-shift',
    articleSection: 'Health',
  });
});

test('nothing in it can end the element it stands in, and it still parses', () => {
  const json = scriptJson(newsArticle(site, story, 'https://news.example'));
  expect(json).not.toContain('<');
  expect(JSON.parse(json)).toMatchObject({ headline: story.headline });
});
