/** Links by which people without an account read one revision. */
import { desc, eq } from 'drizzle-orm';
import { accounts } from '#db/schema/auth.ts';
import { previewLinks } from '#db/schema/stories-drafting.ts';
import { publications, revisions, stories } from '#db/schema/stories.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import { linkTokenHash } from '#lib/domain/auth/link.ts';
import { sha256 } from '#lib/domain/kernel/digest.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { paths } from '#lib/domain/kernel/paths.ts';
import { mayShare } from '#lib/domain/stories/permission.ts';
import { isPreviewOpen } from '#lib/domain/stories/preview.ts';
import type { PreviewLinkView, SharedPreviewView } from '#lib/domain/stories/views.ts';
import type { Store } from '../kernel/store.ts';
import { loadStory } from './load-story.ts';
import { previewForDesk } from './preview-queries.ts';
import { readSnapshot } from './story-rows.ts';

/** The story's links, newest first; null for whoever may not share it. */
export async function previewLinksForDesk(
  store: Store,
  actor: Actor,
  storyId: Id,
): Promise<PreviewLinkView[] | null> {
  const db = store.database.read;
  const loaded = await loadStory(db, actor, storyId);
  if (!loaded || !mayShare(actor, loaded.facts).allowed) return null;
  const rows = await db
    .select({
      link: previewLinks,
      revisionNumber: revisions.number,
      by: { id: accounts.id, name: accounts.name },
      makerState: accounts.state,
    })
    .from(previewLinks)
    .innerJoin(revisions, eq(revisions.id, previewLinks.revisionId))
    .innerJoin(accounts, eq(accounts.id, previewLinks.createdBy))
    .where(eq(previewLinks.storyId, storyId))
    .orderBy(desc(previewLinks.createdAt), desc(previewLinks.id));
  const now = store.clock();
  return rows.map(({ link, revisionNumber, by, makerState }) => ({
    id: link.id,
    revisionNumber,
    note: link.note,
    by,
    createdAt: link.createdAt,
    expiresAt: link.expiresAt,
    revokedAt: link.revokedAt,
    isOpen: isPreviewOpen({ ...link, makerIsActive: makerState === 'active', isArchived: false }, now),
    views: link.views,
    lastViewedAt: link.lastViewedAt,
  }));
}

/** The id of the link that this token opens now; null if it is unknown, expired, revoked or put away. */
export async function openPreviewLink(store: Store, token: string): Promise<Id | null> {
  return (await openRow(store, token))?.link.id ?? null;
}

/** What a link shows: its own revision, whatever became of the story since. */
export async function sharedPreview(store: Store, token: string): Promise<SharedPreviewView | null> {
  const row = await openRow(store, token);
  if (!row) return null;
  const { link, revision, sharedBy, live } = row;
  const { text } = readSnapshot(revision);
  const story = { id: link.storyId, revision, text, live };
  return {
    article: await previewForDesk(store, story),
    revisionNumber: revision.number,
    sharedBy,
    expiresAt: link.expiresAt,
    live: live && {
      path: paths.story(live.sectionSlug, live.slug),
      isThisText: live.hash === revision.hash,
    },
  };
}

async function openRow(store: Store, token: string) {
  const [row] = await store.database.read
    .select({
      link: previewLinks,
      revision: revisions,
      live: publications,
      sharedBy: accounts.name,
      makerState: accounts.state,
      archivedAt: stories.archivedAt,
    })
    .from(previewLinks)
    .innerJoin(revisions, eq(revisions.id, previewLinks.revisionId))
    .innerJoin(stories, eq(stories.id, previewLinks.storyId))
    .innerJoin(accounts, eq(accounts.id, previewLinks.createdBy))
    .leftJoin(publications, eq(publications.id, stories.livePublicationId))
    // What cannot be a token is looked for all the same: a guess costs the same whatever it is.
    .where(eq(previewLinks.tokenHash, linkTokenHash(token) ?? sha256(token)));
  if (!row) return null;
  const makerIsActive = row.makerState === 'active';
  const isOpen = isPreviewOpen(
    { ...row.link, makerIsActive, isArchived: row.archivedAt !== null },
    store.clock(),
  );
  return isOpen ? row : null;
}
