/**
 * From what a person sent to the text of a revision: the document is checked, and the names of
 * section, bylines and topics are copied in, so that a snapshot stands on its own.
 */
import { eq, inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { bylines } from '#db/schema/bylines.ts';
import { media } from '#db/schema/media.ts';
import { sections } from '#db/schema/stories.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { slugFrom } from '#lib/domain/kernel/slug.ts';
import { ok, refuse, type Refusal, type Result } from '#lib/domain/kernel/result.ts';
import { imagesOf } from '#lib/domain/stories/document-images.ts';
import { parseDocument } from '#lib/domain/stories/document.ts';
import type { StoryTextInput } from '#lib/domain/stories/input.ts';
import type { Byline, SectionRef, StoryText, TopicRef } from '#lib/domain/stories/snapshot.ts';
import { freeSlug } from './free-slug.ts';

export type BadText =
  | Refusal<'bad-document', { path: string; problem: string }>
  | Refusal<'unknown-section', { section: string }>
  | Refusal<'unknown-byline', { byline: Id }>
  | Refusal<'unknown-image', { media: string }>;

/** `storyId` is the story the text is for; null for one that does not exist yet. */
export async function storyTextFrom(
  db: Reader,
  storyId: Id | null,
  input: StoryTextInput,
): Promise<Result<StoryText, BadText>> {
  const document = parseDocument(input.document);
  if (!document.ok) return document;
  const section = await sectionBySlug(db, input.section);
  if (section === undefined) return refuse('unknown-section', { section: input.section ?? '' });
  const signed = await bylinesById(db, input.bylines);
  const unknownByline = input.bylines.find((id) => !signed.some((byline) => byline.id === id));
  if (unknownByline !== undefined) return refuse('unknown-byline', { byline: unknownByline });
  const images = [...imagesOf(document.value), ...(input.lead ? [input.lead.media] : [])];
  const unknownImage = await firstUnknownImage(db, images);
  if (unknownImage !== null) return refuse('unknown-image', { media: unknownImage });
  const slug = slugFrom(input.slug);
  return ok({
    headline: input.headline,
    standfirst: input.standfirst,
    document: document.value,
    lead: input.lead,
    bylines: signed,
    section,
    topics: topicsFrom(input.topics),
    slug: section === null ? slug : await freeSlug(db, storyId, section.slug, slug),
    social: input.social,
    contentNote: input.contentNote,
    helpBox: input.helpBox,
    ...(input.language === undefined ? {} : { language: input.language }),
  });
}

async function sectionBySlug(db: Reader, slug: string | null): Promise<SectionRef | null | undefined> {
  if (slug === null) return null;
  const [section] = await db
    .select({ slug: sections.slug, name: sections.name })
    .from(sections)
    .where(eq(sections.slug, slug));
  return section;
}

async function bylinesById(db: Reader, ids: readonly Id[]): Promise<Byline[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({ id: bylines.id, name: bylines.name, slug: bylines.slug })
    .from(bylines)
    .where(inArray(bylines.id, [...ids]));
  return [...new Set(ids)].flatMap((id) => rows.filter((row) => row.id === id));
}

async function firstUnknownImage(db: Reader, hashes: readonly string[]): Promise<string | null> {
  if (hashes.length === 0) return null;
  const rows = await db
    .select({ hash: media.hash })
    .from(media)
    .where(inArray(media.hash, [...hashes]));
  return hashes.find((hash) => !rows.some((row) => row.hash === hash)) ?? null;
}

function topicsFrom(names: readonly string[]): TopicRef[] {
  const topics = new Map<string, TopicRef>();
  for (const name of names) {
    const slug = slugFrom(name);
    if (slug !== '' && !topics.has(slug)) topics.set(slug, { slug, name: name.trim() });
  }
  return [...topics.values()];
}
