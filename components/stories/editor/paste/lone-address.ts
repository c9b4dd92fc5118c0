/** A paste that is one address, and what stands there if it is a film, a recording or a post. */
import { isAllowedHref, WEB_SCHEMES } from '#lib/domain/stories/href.ts';

export function loneAddress(text: string): string | null {
  const trimmed = text.trim();
  return isAllowedHref(trimmed) ? trimmed : null;
}

const PLACES: readonly [host: RegExp, path: RegExp, publisher: string][] = [
  [/^(www\.|m\.)?youtube\.com$/, /^\/(watch|shorts\/|live\/|playlist)/, 'YouTube'],
  [/^youtu\.be$/, /^\/\w/, 'YouTube'],
  [/^(www\.|player\.)?vimeo\.com$/, /^\/(video\/)?\d/, 'Vimeo'],
  [/^(www\.)?dailymotion\.com$/, /^\/video\//, 'Dailymotion'],
  [/^(www\.|vm\.)?tiktok\.com$/, /^\/\S/, 'TikTok'],
  [/^(www\.|clips\.)?twitch\.tv$/, /^\/\w/, 'Twitch'],
  [/^(www\.|mobile\.)?(twitter|x)\.com$/, /^\/\w+\/status\/\d/, 'X'],
  [/^bsky\.app$/, /^\/profile\/[^/]+\/post\//, 'Bluesky'],
  [/^(www\.)?threads\.(net|com)$/, /^\/@[^/]+\/post\//, 'Threads'],
  [/^(www\.)?instagram\.com$/, /^\/(p|reel|tv)\//, 'Instagram'],
  [/^(www\.|m\.)?facebook\.com$/, /^\/(.+\/(posts|videos)\/|watch|reel\/|share\/)/, 'Facebook'],
  [/^(www\.)?linkedin\.com$/, /^\/(posts|feed\/update)\//, 'LinkedIn'],
  [/^(www\.|old\.)?reddit\.com$/, /^\/r\/[^/]+\/comments\//, 'Reddit'],
  [/^open\.spotify\.com$/, /^\/(episode|show|track|album|playlist)\//, 'Spotify'],
  [/^(www\.|m\.)?soundcloud\.com$/, /^\/[^/]+\/[^/]/, 'SoundCloud'],
  [/^(www\.)?ted\.com$/, /^\/talks\//, 'TED'],
  // Any server of the fediverse: a post has its writer and its number in the address.
  [/./, /^\/@[^/]+\/\d{6,}$/, ''],
];

/** Null where a link does as well. `publisher` is empty where the host has no name of its own. */
export function cardOf(href: string): { href: string; publisher: string } | null {
  if (!isAllowedHref(href, WEB_SCHEMES)) return null;
  const { hostname, pathname } = new URL(href);
  const place = PLACES.find(([host, path]) => host.test(hostname) && path.test(pathname));
  return place ? { href, publisher: place[2] || hostname } : null;
}
