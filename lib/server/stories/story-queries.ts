/** One story as its desk pages show it, with the facts that decide what the actor may do. */
import { eq, inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { accounts } from '#db/schema/auth.ts';
import { revisions, stories } from '#db/schema/stories.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { paths } from '#lib/domain/kernel/paths.ts';
import type { StoryFacts } from '#lib/domain/stories/permission.ts';
import type { DeskStory, StaffRef } from '#lib/domain/stories/views.ts';
import type { Store } from '../kernel/store.ts';
import { approvalsOf, lastApprovedRevision } from './approved-queries.ts';
import { loadStory, type LoadedStory } from './load-story.ts';
import { readSnapshot } from './story-rows.ts';
import { revisionRef } from './revision-queries.ts';
import { summaries } from './summary-queries.ts';

/** Null where the actor may not see the story: for them it does not exist. */
export async function storyForDesk(
  store: Store,
  actor: Actor,
  id: Id,
): Promise<(DeskStory & { facts: StoryFacts }) | null> {
  const db = store.database.read;
  const loaded = await loadStory(db, actor, id);
  const [summary] = loaded ? await summaries(db, [eq(stories.id, id)], { limit: 1 }) : [];
  if (!loaded || !summary) return null;
  const { story, working, snapshot, contributors, facts } = loaded;
  const [createdBy] = await staff(db, [story.createdBy]);
  if (!createdBy) throw new Error(`story ${id} has no creator`);
  return {
    ...summary,
    revision: await revisionRef(db, working),
    text: snapshot.text,
    deskNote: story.deskNote,
    createdBy,
    contributors: await staff(db, [...contributors]),
    approvals: await approvalsOf(db, id),
    live: await liveOf(db, loaded),
    lastApproved: await lastApprovedOf(db, id),
    facts,
  };
}

async function liveOf(db: Reader, { live }: LoadedStory): Promise<DeskStory['live']> {
  if (!live) return null;
  const revision = await revisionById(db, live.revisionId);
  return {
    hash: live.hash,
    revisionNumber: revision.number,
    path: paths.story(live.sectionSlug, live.slug),
    firstPublishedAt: live.firstPublishedAt,
    publishedAt: live.publishedAt,
    text: readSnapshot(revision).text,
  };
}

async function lastApprovedOf(db: Reader, storyId: Id): Promise<DeskStory['lastApproved']> {
  const revision = await lastApprovedRevision(db, storyId);
  if (!revision) return null;
  return {
    hash: revision.hash,
    revisionNumber: revision.number,
    text: readSnapshot(revision).text,
  };
}

async function revisionById(db: Reader, id: Id) {
  const [revision] = await db.select().from(revisions).where(eq(revisions.id, id));
  if (!revision) throw new Error(`revision ${id} is missing`);
  return revision;
}

async function staff(db: Reader, ids: readonly Id[]): Promise<StaffRef[]> {
  if (ids.length === 0) return [];
  return db
    .select({ id: accounts.id, name: accounts.name })
    .from(accounts)
    .where(inArray(accounts.id, [...ids]))
    .orderBy(accounts.name);
}
