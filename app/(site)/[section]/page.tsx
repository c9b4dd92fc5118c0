import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { StoryList } from '#components/stories/story-list.tsx';
import { paths } from '#lib/domain/kernel/paths.ts';
import { store } from '#lib/server/kernel/store.ts';
import { sectionForReader, siteForReader } from '#lib/server/stories/reader-queries.ts';
import { Frame } from '../frame.tsx';

type Props = {
  params: Promise<{ section: string }>;
  searchParams: Promise<{ after?: string | string[] }>;
};

async function load({ params, searchParams }: Props) {
  const [{ section }, { after }] = await Promise.all([params, searchParams]);
  const cursor = typeof after === 'string' ? after : undefined;
  return { cursor, found: await sectionForReader(store(), section, cursor) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { found, cursor } = await load(props);
  if (!found) notFound();
  const { name } = await siteForReader(store());
  const path = paths.section(found.section.slug);
  return {
    title: found.section.name,
    description: `${found.section.name}: the latest stories of ${name}.`,
    alternates: {
      canonical: paths.older(path, cursor),
      types: { 'application/rss+xml': paths.feed() },
    },
  };
}

export default async function SectionPage(props: Props) {
  const { found } = await load(props);
  if (!found) notFound();
  const view = await siteForReader(store());
  const { section, stories } = found;
  return (
    <Frame here={section.slug}>
      <div className="list-page">
        <h1 className="list-title">{section.name}</h1>
        {stories.items.length > 0 ? (
          <StoryList
            stories={stories.items}
            site={view}
            older={stories.next && paths.older(paths.section(section.slug), stories.next)}
          />
        ) : (
          <div className="empty">
            <p>No story has been published in {section.name} yet.</p>
            <p>
              <a href={paths.front()}>Read the front page</a>
            </p>
          </div>
        )}
      </div>
    </Frame>
  );
}
