import type { Metadata } from 'next';
import { SiteFrame } from '#components/layout/site-frame.tsx';
import { River } from '#components/stories/river.tsx';
import { StoryCard } from '#components/stories/story-card.tsx';
import { paths } from '#lib/domain/kernel/paths.ts';
import { store } from '#lib/server/kernel/store.ts';
import {
  frontForReader,
  sectionsInOrder,
  siteForReader,
  UNNAMED_SITE,
} from '#lib/server/stories/reader-queries.ts';

export const metadata: Metadata = {
  alternates: { canonical: paths.front(), types: { 'application/rss+xml': paths.feed() } },
};

export default async function FrontPage() {
  const [view, all, front] = await Promise.all([
    siteForReader(store()),
    sectionsInOrder(store()),
    frontForReader(store()),
  ]);
  const { lead, rivers } = front;
  return (
    <SiteFrame site={view} sections={all} look="front" latest={lead?.firstPublishedAt}>
      {lead ? (
        <>
          <div className="front-lead">
            <StoryCard story={lead} site={view} size="lead" level={2} kicker />
          </div>
          {rivers.map((river) => (
            <River key={river.section.slug} {...river} site={view} />
          ))}
        </>
      ) : (
        <div className="welcome">
          <h2 className="notice-title">The first story is being read twice</h2>
          <div className="notice-words">
            <p>
              Nothing has been published here yet. A story appears on this page when somebody who did not
              write it has read it and put their name to it.
            </p>
            {view === UNNAMED_SITE ? (
              <p>
                This newsroom is new. <a href={paths.setup()}>Set it up</a>
              </p>
            ) : (
              <p>
                <a href={paths.feed()}>Follow the RSS feed</a> to be told when that happens.
              </p>
            )}
          </div>
        </div>
      )}
    </SiteFrame>
  );
}
