/** The rows of a publication: the old one ends, the new one stands, its address and pages follow. */
import { eq } from 'drizzle-orm';
import { liveTopics, oldAddresses } from '#db/schema/stories-front.ts';
import { publications, stories } from '#db/schema/stories.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import { sha256 } from '#lib/domain/kernel/digest.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { paths } from '#lib/domain/kernel/paths.ts';
import { renderDocument } from '#lib/domain/stories/document-html.ts';
import { imagesOf } from '#lib/domain/stories/document-images.ts';
import { keysOfStoryChange, type LiveAddress } from '#lib/domain/stories/page-keys.ts';
import type { StoryText } from '#lib/domain/stories/snapshot.ts';
import type { Transaction } from '../kernel/transact.ts';
import { storedImages } from '../media/queries.ts';
import type { LoadedStory } from '../stories/load-story.ts';
import type { RevisionRow } from '../stories/story-rows.ts';

/** Called by `publishStory` alone, which has decided that `revision` may be live. */
export async function goLive(
  t: Transaction,
  actor: Actor,
  { story, live }: LoadedStory,
  revision: RevisionRow,
  text: StoryText,
  section: string,
): Promise<void> {
  const pictures = await storedImages(t.tx, imagesOf(text.document));
  const before: LiveAddress | null = live && {
    section: live.sectionSlug,
    slug: live.slug,
    topics: await endPublication(t, story.id, live.id),
  };
  const publicationId = t.newId();
  const bodyHtml = renderDocument(text.document, { picture: (hash) => pictures.get(hash) ?? null });
  await t.tx.insert(publications).values({
    id: publicationId,
    storyId: story.id,
    revisionId: revision.id,
    hash: revision.hash,
    bodyHtml,
    headline: text.headline,
    sectionSlug: section,
    slug: text.slug,
    publishedAt: t.now,
    publishedBy: actor.id,
    firstPublishedAt: live?.firstPublishedAt ?? t.now,
  });
  await t.tx
    .update(stories)
    .set({ publication: 'live', livePublicationId: publicationId })
    .where(eq(stories.id, story.id));
  const topics = text.topics.map((topic) => topic.slug);
  if (topics.length > 0) {
    await t.tx
      .insert(liveTopics)
      .values(text.topics.map(({ slug, name }) => ({ storyId: story.id, topicSlug: slug, topicName: name })));
  }
  await moveAddress(t, story.id, before, paths.story(section, text.slug));
  await t.record({
    verb: 'publish',
    kind: 'story',
    object: story.id,
    before: live?.hash ?? null,
    after: revision.hash,
  });
  // The stored body is not in the content hash; this puts it into the chain all the same.
  await t.record({
    verb: 'print',
    kind: 'publication',
    object: publicationId,
    after: sha256(bodyHtml),
  });
  await t.empty(keysOfStoryChange(before, { section, slug: text.slug, topics }));
}

/** Ends what was live; returns the topics whose pages showed it. */
async function endPublication(t: Transaction, storyId: Id, publicationId: Id): Promise<string[]> {
  await t.tx.update(publications).set({ endedAt: t.now }).where(eq(publications.id, publicationId));
  const topics = await t.tx
    .delete(liveTopics)
    .where(eq(liveTopics.storyId, storyId))
    .returning({ slug: liveTopics.topicSlug });
  return topics.map((topic) => topic.slug);
}

/** The address it had becomes a redirect; the one it has now is no longer anybody's old one. */
async function moveAddress(
  t: Transaction,
  storyId: Id,
  before: LiveAddress | null,
  path: string,
): Promise<void> {
  await t.tx.delete(oldAddresses).where(eq(oldAddresses.path, path));
  const oldPath = before && paths.story(before.section, before.slug);
  if (oldPath === null || oldPath === path) return;
  await t.tx.insert(oldAddresses).values({ path: oldPath, status: 301, storyId, at: t.now });
}
