import { paths } from '#lib/domain/kernel/paths.ts';
import { imagesOf } from '#lib/domain/stories/document-images.ts';
import { renderDocument } from '#lib/domain/stories/document-html.ts';
import type { ArticleView, DeskStory } from '#lib/domain/stories/views.ts';
import { storedImages } from '../media/queries.ts';
import type { Store } from '../kernel/store.ts';

/** The working text as readers would see it. It shows the dates that are true of it, and no others. */
export async function previewForDesk(
  store: Store,
  story: Pick<DeskStory, 'id' | 'revision' | 'text' | 'live'>,
): Promise<ArticleView> {
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
    lead: text.lead && lead ? { ...text.lead, src: lead.src, width: lead.width, height: lead.height } : null,
    bodyHtml: renderDocument(text.document, { picture: (hash) => images.get(hash) ?? null }),
    language: text.language ?? null,
    firstPublishedAt: live?.firstPublishedAt ?? null,
    updatedAt: live?.publishedAt ?? null,
  };
}
