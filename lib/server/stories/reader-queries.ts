/** What readers see: published snapshots and nothing else. No query here reads a working revision. */
import { and, asc, desc, eq, inArray, isNull, lt, or, type SQL } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { liveTopics, oldAddresses } from '#db/schema/stories-front.ts';
import { publications, revisions, sections, site, stories } from '#db/schema/stories.ts';
import { encodeCursor, parseCursor } from '#lib/domain/kernel/cursor.ts';
import { paths } from '#lib/domain/kernel/paths.ts';
import type { SectionRef, TopicRef } from '#lib/domain/stories/snapshot.ts';
import type { Page, ReaderStory, SiteView, StoryCard } from '#lib/domain/stories/views.ts';
import type { Store } from '../kernel/store.ts';
import { storedImages } from '../media/queries.ts';
import { readSnapshot, shownAs } from './story-rows.ts';

const RIVER_ON_FRONT = 5;
const PAGE_SIZE = 20;
const FEED_SIZE = 30;
/** The protocol's limit is 50 000 addresses a file. */
const SITEMAP_SIZE = 45_000;

/** Before `/setup` was done there is no row yet. */
export const UNNAMED_SITE: SiteView = {
  name: 'Countersign',
  tagline: '',
  zone: 'Etc/UTC',
  language: 'en',
};

export async function siteForReader(store: Store): Promise<SiteView> {
  const [row] = await store.database.read
    .select({ name: site.name, tagline: site.tagline, zone: site.zone, language: site.language })
    .from(site);
  return row ?? UNNAMED_SITE;
}

export async function sectionsInOrder(store: Store): Promise<SectionRef[]> {
  return store.database.read
    .select({ slug: sections.slug, name: sections.name })
    .from(sections)
    .orderBy(asc(sections.position), asc(sections.name));
}

export type Front = {
  lead: StoryCard | null;
  rivers: { section: SectionRef; stories: StoryCard[] }[];
};

/** The newest story leads; below it, each section that has stories, without repeating the lead. */
export async function frontForReader(store: Store): Promise<Front> {
  const [lead] = await cards(store.database.read, [], 1);
  if (!lead) return { lead: null, rivers: [] };
  const rivers = await Promise.all(
    (await sectionsInOrder(store)).map(async (section) => {
      const found = await cards(
        store.database.read,
        [eq(publications.sectionSlug, section.slug)],
        RIVER_ON_FRONT + 1,
      );
      const others = found.filter((story) => story.id !== lead.id);
      return { section, stories: others.slice(0, RIVER_ON_FRONT) };
    }),
  );
  return { lead, rivers: rivers.filter((river) => river.stories.length > 0) };
}

/** A section and a page of its stories, newest first; null if there is no such section. */
export async function sectionForReader(
  store: Store,
  slug: string,
  cursor?: string,
): Promise<{ section: SectionRef; stories: Page<StoryCard> } | null> {
  const db = store.database.read;
  const [section] = await db
    .select({ slug: sections.slug, name: sections.name })
    .from(sections)
    .where(eq(sections.slug, slug));
  if (!section) return null;
  return { section, stories: await page(db, [eq(publications.sectionSlug, slug)], cursor) };
}

/** A topic and a page of its stories; null if no live story has it. */
export async function topicForReader(
  store: Store,
  slug: string,
  cursor?: string,
): Promise<{ topic: TopicRef; stories: Page<StoryCard> } | null> {
  const db = store.database.read;
  const carries = eq(liveTopics.topicSlug, slug);
  const [first] = await db.select().from(liveTopics).where(carries).limit(1);
  if (!first) return null;
  const inTopic = inArray(
    publications.storyId,
    db.select({ id: liveTopics.storyId }).from(liveTopics).where(carries),
  );
  return {
    topic: { slug, name: first.topicName },
    stories: await page(db, [inTopic], cursor),
  };
}

/** The live story at this address, as it was published; null if there is none. */
export async function storyForReader(
  store: Store,
  section: string,
  slug: string,
): Promise<ReaderStory | null> {
  const db = store.database.read;
  // One row for all of it: between two reads another text may go live.
  const at = [eq(publications.sectionSlug, section), eq(publications.slug, slug)];
  const [row] = await live(db, at, 1);
  const [card] = row ? await cardsOf(db, [row]) : [];
  if (!row || !card) return null;
  const { text } = readSnapshot(row);
  return {
    ...card,
    slug: text.slug,
    hash: row.publication.hash,
    bodyHtml: row.publication.bodyHtml,
    topics: text.topics,
    social: text.social,
    contentNote: text.contentNote,
    helpBox: text.helpBox,
  };
}

/** Other stories of the section, for the foot of an article. */
export async function moreInSection(store: Store, story: StoryCard): Promise<StoryCard[]> {
  const found = await cards(store.database.read, [eq(publications.sectionSlug, story.section.slug)], 4);
  return found.filter((other) => other.id !== story.id).slice(0, 3);
}

export async function storiesForFeed(store: Store): Promise<StoryCard[]> {
  return cards(store.database.read, [], FEED_SIZE);
}

export async function addressesForSitemap(store: Store): Promise<{ path: string; updatedAt: string }[]> {
  const rows = await store.database.read
    .select({
      section: publications.sectionSlug,
      slug: publications.slug,
      updatedAt: publications.publishedAt,
    })
    .from(publications)
    .where(isNull(publications.endedAt))
    .orderBy(desc(publications.firstPublishedAt), desc(publications.id))
    .limit(SITEMAP_SIZE);
  return rows.map(({ section, slug, updatedAt }) => ({ path: paths.story(section, slug), updatedAt }));
}

/** What to answer for an address where no page is: moved (in one hop), gone, or nothing known. */
export async function oldAddress(
  store: Store,
  path: string,
): Promise<{ status: 301; to: string } | { status: 410 } | null> {
  const db = store.database.read;
  const [old] = await db.select().from(oldAddresses).where(eq(oldAddresses.path, path));
  if (!old) return null;
  if (old.status === 410 || old.storyId === null) return { status: 410 };
  const [now] = await db
    .select({ section: publications.sectionSlug, slug: publications.slug })
    .from(publications)
    .where(and(eq(publications.storyId, old.storyId), isNull(publications.endedAt)));
  return now ? { status: 301, to: paths.story(now.section, now.slug) } : null;
}

async function page(
  db: Reader,
  conditions: readonly (SQL | undefined)[],
  cursor?: string,
): Promise<Page<StoryCard>> {
  const after = cursor === undefined ? null : parseCursor(cursor);
  const beyond = after
    ? or(
        lt(publications.firstPublishedAt, after.at),
        and(eq(publications.firstPublishedAt, after.at), lt(publications.id, after.id)),
      )
    : undefined;
  const rows = await live(db, [...conditions, beyond], PAGE_SIZE + 1);
  const items = await cardsOf(db, rows.slice(0, PAGE_SIZE));
  const last = rows[PAGE_SIZE - 1]?.publication;
  const more = rows.length > PAGE_SIZE && last !== undefined;
  return { items, next: more ? encodeCursor({ at: last.firstPublishedAt, id: last.id }) : null };
}

async function cards(
  db: Reader,
  conditions: readonly (SQL | undefined)[],
  limit: number,
): Promise<StoryCard[]> {
  return cardsOf(db, await live(db, conditions, limit));
}

/** Live publications with the snapshots they were made from, first published last first. */
function live(db: Reader, conditions: readonly (SQL | undefined)[], limit: number) {
  return db
    .select({ publication: publications, snapshot: revisions.snapshot })
    .from(publications)
    .innerJoin(stories, eq(stories.livePublicationId, publications.id))
    .innerJoin(revisions, eq(revisions.id, publications.revisionId))
    .where(and(isNull(publications.endedAt), eq(stories.publication, 'live'), ...conditions))
    .orderBy(desc(publications.firstPublishedAt), desc(publications.id))
    .limit(limit);
}

async function cardsOf(db: Reader, rows: Awaited<ReturnType<typeof live>>): Promise<StoryCard[]> {
  const texts = rows.map((row) => readSnapshot(row).text);
  const leads = texts.flatMap((text) => (text.lead ? [text.lead.media] : []));
  const images = await storedImages(db, leads);
  return rows.flatMap(({ publication }, index) => {
    const text = texts[index];
    if (!text?.section) return [];
    const image = text.lead && images.get(text.lead.media);
    return [
      {
        id: publication.storyId,
        path: paths.story(publication.sectionSlug, publication.slug),
        headline: text.headline,
        standfirst: text.standfirst,
        section: text.section,
        bylines: text.bylines,
        lead: text.lead && image ? shownAs(text.lead, image) : null,
        language: text.language ?? null,
        firstPublishedAt: publication.firstPublishedAt,
        updatedAt: publication.publishedAt,
      },
    ];
  });
}
