import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { StoryList } from '#components/stories/story-list.tsx';
import { paths } from '#lib/domain/kernel/paths.ts';
import { store } from '#lib/server/kernel/store.ts';
import { siteForReader, topicForReader } from '#lib/server/stories/reader-queries.ts';
import { Frame } from '../../frame.tsx';

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ after?: string | string[] }>;
};

async function load({ params, searchParams }: Props) {
  const [{ slug }, { after }] = await Promise.all([params, searchParams]);
  const cursor = typeof after === 'string' ? after : undefined;
  return { cursor, found: await topicForReader(store(), slug, cursor) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { found, cursor } = await load(props);
  if (!found) notFound();
  const { name } = await siteForReader(store());
  return {
    title: found.topic.name,
    description: `${found.topic.name}: every story of ${name} on this topic.`,
    alternates: {
      canonical: paths.older(paths.topic(found.topic.slug), cursor),
      types: { 'application/rss+xml': paths.feed() },
    },
  };
}

export default async function TopicPage(props: Props) {
  const { found } = await load(props);
  if (!found) notFound();
  const view = await siteForReader(store());
  return (
    <Frame>
      <div className="list-page">
        <p className="kicker">Topic</p>
        <h1 className="list-title">{found.topic.name}</h1>
        <StoryList
          stories={found.stories.items}
          site={view}
          older={found.stories.next && paths.older(paths.topic(found.topic.slug), found.stories.next)}
          kicker
        />
      </div>
    </Frame>
  );
}
