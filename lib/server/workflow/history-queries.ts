/** The history of a story, with what happened to each of its texts. */
import { and, desc, eq, inArray, lt, ne } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Reader } from '#db/client.ts';
import { accounts } from '#db/schema/auth.ts';
import { approvals, publications, revisions } from '#db/schema/stories.ts';
import { reviewSteps } from '#db/schema/workflow.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import type { HistoryRevision, RevisionMark } from '#lib/domain/stories/views.ts';
import type { Store } from '../kernel/store.ts';
import { loadStory } from '../stories/load-story.ts';

const PAGE_SIZE = 150;

/** `next`: the number below which the next page begins, or null. */
export type HistoryPage = { items: HistoryRevision[]; next: number | null };

/** A page of the story's revisions, newest first; null where the actor may not see the story. */
export async function historyForDesk(
  store: Store,
  actor: Actor,
  storyId: Id,
  below?: number,
): Promise<HistoryPage | null> {
  const db = store.database.read;
  const loaded = await loadStory(db, actor, storyId);
  if (!loaded) return null;
  const rows = await revisionRows(db, storyId, below);
  const shown = rows.slice(0, PAGE_SIZE);
  const marks = await marksOf(
    db,
    shown.map(({ id }) => id),
  );
  const met = await workingBefore(db, storyId, shown);
  const items = shown.map((row): HistoryRevision => ({
    ...row,
    marks: marks.get(row.id) ?? [],
    isWorking: row.id === loaded.working.id,
    isLive: row.id === loaded.live?.revisionId,
    met: met.get(row.number) ?? null,
  }));
  return { items, next: rows.length > PAGE_SIZE ? (items.at(-1)?.number ?? null) : null };
}

function revisionRows(db: Reader, storyId: Id, below: number | undefined) {
  const parent = alias(revisions, 'parent');
  return db
    .select({
      id: revisions.id,
      number: revisions.number,
      hash: revisions.hash,
      at: revisions.at,
      reason: revisions.reason,
      author: { id: accounts.id, name: accounts.name },
      madeFrom: parent.number,
    })
    .from(revisions)
    .innerJoin(accounts, eq(accounts.id, revisions.authorId))
    .leftJoin(parent, eq(parent.id, revisions.parentId))
    .where(and(eq(revisions.storyId, storyId), below === undefined ? undefined : lt(revisions.number, below)))
    .orderBy(desc(revisions.number))
    .limit(PAGE_SIZE + 1);
}

/** What people did with each of these texts. */
async function marksOf(db: Reader, ids: readonly Id[]): Promise<Map<Id, RevisionMark[]>> {
  const by = { id: accounts.id, name: accounts.name };
  const steps = await db
    .select({ revisionId: reviewSteps.revisionId, kind: reviewSteps.step, at: reviewSteps.at, by })
    .from(reviewSteps)
    .innerJoin(accounts, eq(accounts.id, reviewSteps.by))
    .where(inArray(reviewSteps.revisionId, [...ids]));
  const given = await db
    .select({
      revisionId: approvals.revisionId,
      at: approvals.at,
      withdrawnAt: approvals.withdrawnAt,
      by,
    })
    .from(approvals)
    .innerJoin(accounts, eq(accounts.id, approvals.by))
    .where(inArray(approvals.revisionId, [...ids]));
  const published = await db
    .select({ revisionId: publications.revisionId, at: publications.publishedAt, by })
    .from(publications)
    .innerJoin(accounts, eq(accounts.id, publications.publishedBy))
    .where(inArray(publications.revisionId, [...ids]));
  const all = [
    ...steps,
    ...given.map(({ withdrawnAt, ...approval }) => ({
      ...approval,
      kind: withdrawnAt === null ? ('approved' as const) : ('approval-withdrawn' as const),
    })),
    ...published.map((publication) => ({ ...publication, kind: 'published' as const })),
  ].sort((a, b) => (a.at < b.at ? -1 : 1));
  const marks = new Map<Id, RevisionMark[]>();
  for (const { revisionId, kind, at, by: person } of all) {
    marks.set(revisionId, [...(marks.get(revisionId) ?? []), { kind, at, by: person }]);
  }
  return marks;
}

/** By number of a text that was set aside: the newest text of the line before it, which it met. */
async function workingBefore(
  db: Reader,
  storyId: Id,
  shown: readonly Pick<HistoryRevision, 'number' | 'reason'>[],
): Promise<Map<number, number>> {
  const met = new Map<number, number>();
  for (const { number } of shown.filter(({ reason }) => reason === 'set-aside')) {
    const [before] = await db
      .select({ number: revisions.number })
      .from(revisions)
      .where(
        and(eq(revisions.storyId, storyId), lt(revisions.number, number), ne(revisions.reason, 'set-aside')),
      )
      .orderBy(desc(revisions.number))
      .limit(1);
    if (before) met.set(number, before.number);
  }
  return met;
}
