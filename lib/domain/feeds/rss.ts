/**
 * The RSS 2.0 feed of what is live. A guid is the story's id, so it survives a change of slug; a
 * later publication moves `lastBuildDate`, never an item's date.
 */
import { Feed, type Extension } from 'feed';
import type { Instant } from '../kernel/clock.ts';
import { paths } from '../kernel/paths.ts';
import type { SiteView, StoryCard } from '../stories/views.ts';

export function rssFeed(
  site: SiteView,
  stories: readonly StoryCard[],
  facts: { base: string; now: Instant },
): string {
  const url = (path: string) => new URL(path, facts.base).href;
  const feed = new Feed({
    title: xmlText(site.name),
    description: xmlText(site.tagline),
    link: url(paths.front()),
    feed: url(paths.feed()),
    language: site.language,
    updated: new Date(newestChange(stories) ?? facts.now),
    generator: false,
  });
  for (const story of stories) {
    feed.addItem({
      title: xmlText(story.headline),
      link: url(story.path),
      guid: `urn:countersign:story:${story.id}`,
      date: new Date(story.firstPublishedAt),
      description: xmlText(story.standfirst),
      category: [{ name: xmlText(story.section.name) }],
      extensions: [...creators(story), ...picture(story, url)],
    });
  }
  return feed.rss2();
}

/** The latest instant at which any of them changed; what the feed calls its build date. */
function newestChange(stories: readonly StoryCard[]): Instant | undefined {
  return stories
    .map((story) => story.updatedAt)
    .sort()
    .at(-1);
}

/** The package declares neither namespace, so each element brings its own. */
function creators(story: StoryCard): Extension[] {
  if (story.bylines.length === 0) return [];
  const objects = story.bylines.map((byline) => ({
    _attributes: { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
    _text: xmlText(byline.name),
  }));
  // `objects` is typed as a record; the serialiser takes an array as repeated elements.
  return [{ name: 'dc:creator', objects: objects as unknown as Record<string, unknown> }];
}

function picture(story: StoryCard, url: (path: string) => string): Extension[] {
  const lead = story.lead;
  if (!lead) return [];
  return [
    {
      name: 'media:content',
      objects: {
        _attributes: {
          'xmlns:media': 'http://search.yahoo.com/mrss/',
          url: url(lead.src),
          medium: 'image',
          width: lead.width,
          height: lead.height,
        },
        ...(lead.alt && { 'media:description': { _text: xmlText(lead.alt) } }),
        ...(lead.credit && { 'media:credit': { _text: xmlText(lead.credit) } }),
      },
    },
  ];
}

/**
 * Text that XML can carry. The package puts titles in CDATA and splits only the first `]]>` in them;
 * control characters have no form in XML 1.0 at all.
 */
function xmlText(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll(']]>', ']] >');
}
