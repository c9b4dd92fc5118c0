import { paths } from '#lib/domain/kernel/paths.ts';
import { imagesOf } from '#lib/domain/stories/document-images.ts';
import { renderDocument } from '#lib/domain/stories/document-html.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import type { StoryText } from '#lib/domain/stories/snapshot.ts';
import type { ArticleView, DeskStory } from '#lib/domain/stories/views.ts';
import { storedImages } from '../media/queries.ts';
import { shownAs } from './story-rows.ts';
import type { Store } from '../kernel/store.ts';

/** A text, and the dates of the story that it is a text of. */
type Previewed = {
  id: Id;
  revision: { hash: string };
  text: StoryText;
  live: Pick<NonNullable<DeskStory['live']>, 'firstPublishedAt' | 'publishedAt'> | null;
};

/** A text as readers would see it. It shows the dates that are true of its story, and no others. */
export async function previewForDesk(store: Store, story: Previewed): Promise<ArticleView> {
  const { text, live } = story;
  const leads = text.lead ? [text.lead.media] : [];
  const images = await storedImages(store.database.read, [...leads, ...imagesOf(text.document)]);
  const lead = text.lead && images.get(text.lead.media);
  const section = text.section ?? { slug: '', name: 'No section yet' };
  return {
    id: story.id,
    path: paths.story(section.slug, text.slug),
    slug: text.slug,
    hash: story.revision.hash,
    headline: text.headline,
    standfirst: text.standfirst,
    section,
    bylines: text.bylines,
    topics: text.topics,
    social: text.social,
    contentNote: text.contentNote,
    helpBox: text.helpBox,
    lead: text.lead && lead ? shownAs(text.lead, lead) : null,
    bodyHtml: renderDocument(text.document, { picture: (hash) => images.get(hash) ?? null }),
    language: text.language ?? null,
    firstPublishedAt: live?.firstPublishedAt ?? null,
    updatedAt: live?.publishedAt ?? null,
  };
}
