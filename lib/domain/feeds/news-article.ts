/** What machines are told of a story (schema.org NewsArticle): the same facts that the page shows. */
import type { Json } from '../kernel/canonical.ts';
import { paths } from '../kernel/paths.ts';
import { zonedIso } from '../stories/reader-dates.ts';
import type { ReaderStory, SiteView } from '../stories/views.ts';

export function newsArticle(site: SiteView, story: ReaderStory, base: string): Json {
  const url = (path: string) => new URL(path, base).href;
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: story.headline,
    description: story.standfirst,
    mainEntityOfPage: url(story.path),
    url: url(story.path),
    datePublished: zonedIso(story.firstPublishedAt, site.zone),
    dateModified: zonedIso(story.updatedAt, site.zone),
    author: story.bylines.map((byline) => ({ '@type': 'Person', name: byline.name })),
    publisher: {
      '@type': 'NewsMediaOrganization',
      '@id': `${url(paths.front())}#publisher`,
      name: site.name,
      url: url(paths.front()),
    },
    articleSection: story.section.name,
    ...(story.topics.length > 0 && { keywords: story.topics.map((topic) => topic.name) }),
    inLanguage: story.language ?? site.language,
    isAccessibleForFree: true,
    ...(story.lead && {
      image: [
        {
          '@type': 'ImageObject',
          url: url(story.lead.src),
          width: story.lead.width,
          height: story.lead.height,
          ...(story.lead.caption && { caption: story.lead.caption }),
          ...(story.lead.credit && { creditText: story.lead.credit }),
        },
      ],
    }),
  };
}

/** JSON that may stand inside <script>: nothing in it can close the element or open a comment. */
export function scriptJson(value: Json): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
