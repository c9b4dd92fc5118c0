import { rssFeed } from '#lib/domain/feeds/rss.ts';
import { environment } from '#lib/server/kernel/environment.ts';
import { store } from '#lib/server/kernel/store.ts';
import { siteForReader, storiesForFeed } from '#lib/server/stories/reader-queries.ts';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const open = store();
  const [view, stories] = await Promise.all([siteForReader(open), storiesForFeed(open)]);
  const xml = rssFeed(view, stories, { base: environment().baseUrl, now: open.clock() });
  return new Response(xml, { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } });
}
