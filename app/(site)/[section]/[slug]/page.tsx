import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Article } from '#components/stories/article.tsx';
import { MoreStories } from '#components/stories/more-stories.tsx';
import { StructuredData } from '#components/stories/story-body.tsx';
import { newsArticle, scriptJson } from '#lib/domain/feeds/news-article.ts';
import { paths } from '#lib/domain/kernel/paths.ts';
import { zonedIso } from '#lib/domain/stories/reader-dates.ts';
import { environment } from '#lib/server/kernel/environment.ts';
import { store } from '#lib/server/kernel/store.ts';
import { moreInSection, siteForReader, storyForReader } from '#lib/server/stories/reader-queries.ts';
import { Frame } from '../../frame.tsx';

type Props = { params: Promise<{ section: string; slug: string }> };

async function load({ params }: Props) {
  const { section, slug } = await params;
  return storyForReader(store(), section, slug);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const story = await load(props);
  if (!story) notFound();
  const view = await siteForReader(store());
  const title = story.social.title || story.headline;
  const description = story.social.description || story.standfirst;
  const images = story.lead
    ? [
        {
          url: story.lead.src,
          width: story.lead.width,
          height: story.lead.height,
          alt: story.lead.decorative ? '' : story.lead.alt,
        },
      ]
    : [];
  return {
    title: story.headline,
    description: story.standfirst,
    authors: story.bylines.map((byline) => ({ name: byline.name })),
    alternates: { canonical: story.path, types: { 'application/rss+xml': paths.feed() } },
    openGraph: {
      type: 'article',
      siteName: view.name,
      title,
      description,
      url: story.path,
      publishedTime: zonedIso(story.firstPublishedAt, view.zone),
      modifiedTime: zonedIso(story.updatedAt, view.zone),
      authors: story.bylines.map((byline) => byline.name),
      section: story.section.name,
      tags: story.topics.map((topic) => topic.name),
      images,
    },
    twitter: { card: 'summary_large_image', title, description, images: images.map(({ url }) => url) },
  };
}

export default async function StoryPage(props: Props) {
  const story = await load(props);
  if (!story) notFound();
  const [view, more] = await Promise.all([siteForReader(store()), moreInSection(store(), story)]);
  const { baseUrl } = environment();
  return (
    <Frame here={story.section.slug}>
      <Article story={story} site={view} url={new URL(story.path, baseUrl).href} />
      <MoreStories section={story.section} stories={more} site={view} />
      <StructuredData json={scriptJson(newsArticle(view, story, baseUrl))} />
    </Frame>
  );
}
