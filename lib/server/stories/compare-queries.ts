/** Two texts of a story side by side. */
import { and, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { accounts } from '#db/schema/auth.ts';
import { revisions } from '#db/schema/stories.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import type { Compared, ComparedWord } from '#lib/domain/stories/compared.ts';
import type { RevisionText } from '#lib/domain/stories/views.ts';
import type { Store } from '../kernel/store.ts';
import { lastApprovedRevision } from './approved-queries.ts';
import { loadStory, type LoadedStory } from './load-story.ts';
import { lastReadForDesk } from './reading-queries.ts';
import { readSnapshot } from './story-rows.ts';

/** A side is null where the story has no such text. */
export type Comparison = { from: RevisionText | null; to: RevisionText | null };

/** Null where the actor may not see the story. */
export async function comparisonForDesk(
  store: Store,
  actor: Actor,
  storyId: Id,
  asked: { from: Compared; to: Compared },
): Promise<Comparison | null> {
  const db = store.database.read;
  const loaded = await loadStory(db, actor, storyId);
  if (!loaded) return null;
  const numberOf = (side: Compared) =>
    typeof side === 'number' ? side : numberByWord(store, actor, loaded, side);
  const to = await revisionText(db, storyId, asked.to === 'before' ? null : await numberOf(asked.to));
  const fromNumber = asked.from === 'before' ? await madeFrom(db, to) : await numberOf(asked.from);
  return { from: await revisionText(db, storyId, fromNumber), to };
}

async function numberByWord(
  store: Store,
  actor: Actor,
  { story, working, live }: LoadedStory,
  word: ComparedWord,
): Promise<number | null> {
  const db = store.database.read;
  switch (word) {
    case 'working':
      return working.number;
    case 'live':
      return live ? numberOfRevision(db, live.revisionId) : null;
    case 'approved':
      return (await lastApprovedRevision(db, story.id))?.number ?? null;
    case 'read':
      return lastReadForDesk(store, actor, story.id);
    case 'before':
      return null;
  }
}

async function madeFrom(db: Reader, to: RevisionText | null): Promise<number | null> {
  if (!to) return null;
  const [row] = await db
    .select({ parentId: revisions.parentId })
    .from(revisions)
    .where(eq(revisions.id, to.ref.id));
  return row?.parentId ? numberOfRevision(db, row.parentId) : null;
}

async function numberOfRevision(db: Reader, id: Id): Promise<number | null> {
  const [row] = await db.select({ number: revisions.number }).from(revisions).where(eq(revisions.id, id));
  return row?.number ?? null;
}

async function revisionText(db: Reader, storyId: Id, number: number | null): Promise<RevisionText | null> {
  if (number === null) return null;
  const [row] = await db
    .select({
      id: revisions.id,
      number: revisions.number,
      hash: revisions.hash,
      at: revisions.at,
      reason: revisions.reason,
      author: { id: accounts.id, name: accounts.name },
      snapshot: revisions.snapshot,
    })
    .from(revisions)
    .innerJoin(accounts, eq(accounts.id, revisions.authorId))
    .where(and(eq(revisions.storyId, storyId), eq(revisions.number, number)));
  if (!row) return null;
  const { snapshot, ...ref } = row;
  return { ref, text: readSnapshot({ snapshot }).text };
}
