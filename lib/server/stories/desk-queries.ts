/** What the desk shows of stories. Each query is narrowed to what its actor may see. */
import { and, eq, inArray, isNotNull, isNull, lt, ne, or } from 'drizzle-orm';
import { contains } from '#db/contains.ts';
import { accounts } from '#db/schema/auth.ts';
import { publications, revisions, stories } from '#db/schema/stories.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import { encodeCursor, parseCursor } from '#lib/domain/kernel/cursor.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import type { Page, StaffRef, StorySummary } from '#lib/domain/stories/views.ts';
import type { PublicationState, ReviewState } from '#lib/domain/stories/vocabulary.ts';
import type { Store } from '../kernel/store.ts';
import { belongsTo, summaries, visibleTo } from './summary-queries.ts';

export type StoryFilter = {
  review?: ReviewState | undefined;
  publication?: PublicationState | undefined;
  section?: string | undefined;
  /** An account: made by it, or assigned to it. */
  person?: Id | undefined;
  /** Words of the headline. */
  search?: string | undefined;
  archived?: boolean | undefined;
  cursor?: string | undefined;
};

const PAGE_SIZE = 30;
const QUEUE_SIZE = 200;

/** Stories the actor may see, the last changed first; keyset pages. */
export async function storiesForDesk(
  store: Store,
  actor: Actor,
  filter: StoryFilter,
): Promise<Page<StorySummary>> {
  const db = store.database.read;
  const after = filter.cursor === undefined ? null : parseCursor(filter.cursor);
  const found = await summaries(
    db,
    [
      ...visibleTo(db, actor),
      filter.archived ? isNotNull(stories.archivedAt) : isNull(stories.archivedAt),
      filter.review && eq(stories.review, filter.review),
      filter.publication && eq(stories.publication, filter.publication),
      filter.section ? eq(stories.sectionSlug, filter.section) : undefined,
      filter.person ? belongsTo(db, filter.person) : undefined,
      filter.search ? contains(stories.headline, filter.search.trim()) : undefined,
      after
        ? or(lt(stories.changedAt, after.at), and(eq(stories.changedAt, after.at), lt(stories.id, after.id)))
        : undefined,
    ],
    { limit: PAGE_SIZE + 1 },
  );
  const items = found.slice(0, PAGE_SIZE);
  const last = items.at(-1);
  const more = found.length > PAGE_SIZE && last !== undefined;
  return { items, next: more ? encodeCursor({ at: last.changedAt, id: last.id }) : null };
}

/** What waits for somebody: in review, returned, or approved and not yet live; the oldest first. */
export async function queueForDesk(store: Store, actor: Actor): Promise<StorySummary[]> {
  const db = store.database.read;
  return summaries(
    db,
    [
      ...visibleTo(db, actor),
      isNull(stories.archivedAt),
      inArray(stories.review, ['submitted', 'changes-asked', 'approved']),
      or(isNull(publications.hash), ne(publications.hash, revisions.hash)),
    ],
    { order: 'oldest', limit: QUEUE_SIZE },
  );
}

/** Staff who may be filtered by or assigned, by name; a suspended person only where they still stand. */
export async function staffForDesk(store: Store): Promise<(StaffRef & { suspended: boolean })[]> {
  const rows = await store.database.read
    .select({ id: accounts.id, name: accounts.name, state: accounts.state })
    .from(accounts)
    .orderBy(accounts.name);
  return rows.map(({ id, name, state }) => ({ id, name, suspended: state === 'suspended' }));
}
