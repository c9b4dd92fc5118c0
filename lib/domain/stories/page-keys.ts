/**
 * Names of what a public page is made of (surrogate keys). A page carries the keys of everything it
 * shows; a verb empties the keys of everything it changed. Both sides ask this file, so they cannot
 * disagree about a name.
 */
import { paths } from '../kernel/paths.ts';

export const SITE_KEY = 'site';
const FRONT_KEY = 'front';
const FEED_KEY = 'feed';
const SITEMAP_KEY = 'sitemap';
const sectionKey = (slug: string) => `section:${slug}`;
const topicKey = (slug: string) => `topic:${slug}`;
const storyKey = (section: string, slug: string) => `story:${section}/${slug}`;

/** A live story as lists and its own page show it. */
export type LiveAddress = { section: string; slug: string; topics: string[] };

/** Keys of the public page at `pathname`; null if the path is not a cacheable public page. */
export function keysOfPage(pathname: string): string[] | null {
  if (pathname === paths.front()) return [SITE_KEY, FRONT_KEY];
  if (pathname === paths.feed()) return [SITE_KEY, FEED_KEY];
  if (pathname === paths.sitemap()) return [SITE_KEY, SITEMAP_KEY];
  if (pathname === '/robots.txt') return [SITE_KEY];
  const topic = /^\/topics\/([a-z0-9-]+)$/.exec(pathname)?.[1];
  if (topic) return [SITE_KEY, topicKey(topic)];
  const story = /^\/([a-z0-9-]+)\/([a-z0-9-]+)$/.exec(pathname);
  if (story?.[1] && story[2]) {
    // The article also lists more of its section.
    return [SITE_KEY, sectionKey(story[1]), storyKey(story[1], story[2])];
  }
  const section = /^\/([a-z0-9-]+)$/.exec(pathname)?.[1];
  return section ? [SITE_KEY, sectionKey(section)] : null;
}

/** Does the page at `pathname` go on over several pages? */
export function isList(pathname: string): boolean {
  return /^\/(topics\/)?[a-z0-9-]+$/.test(pathname);
}

/** Keys to empty when a story's live form goes from `before` to `after` (null: not live). */
export function keysOfStoryChange(before: LiveAddress | null, after: LiveAddress | null): string[] {
  const keys = new Set([FRONT_KEY, FEED_KEY, SITEMAP_KEY]);
  for (const at of [before, after]) {
    if (!at) continue;
    keys.add(sectionKey(at.section));
    keys.add(storyKey(at.section, at.slug));
    for (const topic of at.topics) keys.add(topicKey(topic));
  }
  return [...keys];
}
