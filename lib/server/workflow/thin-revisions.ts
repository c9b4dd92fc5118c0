/**
 * Takes out autosaves that were steps on the way (lib/domain/stories/thinning.ts), a few at a time so
 * that no save waits for it. What anything stands on is kept, and so is what makes somebody a
 * contributor: a later step of the same sitting has the same author.
 */
import { asc, eq, gt, lt } from 'drizzle-orm';
import { saveReceipts } from '#db/schema/stories-drafting.ts';
import { revisions, stories } from '#db/schema/stories.ts';
import type { Tx } from '#db/client.ts';
import { after, DAY } from '#lib/domain/kernel/clock.ts';
import { isId, type Id } from '#lib/domain/kernel/ids.ts';
import { ok } from '#lib/domain/kernel/result.ts';
import { stepsOnTheWay } from '#lib/domain/stories/thinning.ts';
import { planJob } from '../jobs/plan-jobs.ts';
import type { Store } from '../kernel/store.ts';
import { transact } from '../kernel/transact.ts';
import { pinnedRevisions } from './pinned-queries.ts';

const STORIES_A_ROUND = 100;
/** Of 36 000 words each; the writer is held for a few milliseconds per revision. */
const REVISIONS_A_TRANSACTION = 4;
/** A page that sent nothing for so long is gone; its receipt kept two revisions. */
const RECEIPTS_KEPT_FOR = 30 * DAY;

/** The handler of `thin-revisions`: one round over some stories, and plans the next. */
export async function thinRevisions(store: Store, payload: unknown): Promise<void> {
  const from = lastStoryOf(payload);
  if (from === null) await forgetReceipts(store);
  const round = await store.database.read
    .select({ id: stories.id })
    .from(stories)
    .where(from === null ? undefined : gt(stories.id, from))
    .orderBy(asc(stories.id))
    .limit(STORIES_A_ROUND);
  for (const { id } of round) await thinStory(store, id);
  const last = round.length < STORIES_A_ROUND ? undefined : round.at(-1)?.id;
  await transact(store, null, async (t) => {
    if (last === undefined) await planJob(t, 'thin-revisions', DAY);
    else await planJob(t, 'thin-revisions', 0, { after: last });
    return ok();
  });
}

function lastStoryOf(payload: unknown): Id | null {
  const last: unknown =
    typeof payload === 'object' && payload !== null && 'after' in payload && payload.after;
  return isId(last) ? last : null;
}

async function forgetReceipts(store: Store): Promise<void> {
  await transact(store, null, async (t) => {
    await t.tx.delete(saveReceipts).where(lt(saveReceipts.at, after(t.now, -RECEIPTS_KEPT_FOR)));
    return ok();
  });
}

async function thinStory(store: Store, storyId: Id): Promise<void> {
  const db = store.database.read;
  const { id, reason, authorId, at } = revisions;
  const all = await db
    .select({ id, reason, authorId, at })
    .from(revisions)
    .where(eq(revisions.storyId, storyId))
    .orderBy(asc(revisions.number));
  const steps = stepsOnTheWay(all, store.clock());
  for (let begin = 0; begin < steps.length; begin += REVISIONS_A_TRANSACTION) {
    const some = steps.slice(begin, begin + REVISIONS_A_TRANSACTION);
    const pinned = await pinnedRevisions(db, some);
    if (pinned.size < some.length) await takeOut(store, storyId, some);
  }
}

/** Asks again inside the transaction: somebody may have made a link to one of them meanwhile. */
async function takeOut(store: Store, storyId: Id, steps: readonly Id[]): Promise<void> {
  await transact(store, null, async (t) => {
    const pinned = await pinnedRevisions(t.tx, steps);
    const free = steps.filter((id) => !pinned.has(id));
    for (const id of free) await takeOutOne(t.tx, id);
    if (free.length > 0) await t.record({ verb: 'thin revisions', kind: 'story', object: storyId });
    return ok();
  });
}

/** What was made of it is from then on made of what it was made of. */
async function takeOutOne(tx: Tx, id: Id): Promise<void> {
  const [step] = await tx
    .select({ parentId: revisions.parentId })
    .from(revisions)
    .where(eq(revisions.id, id));
  if (!step) return;
  await tx.update(revisions).set({ parentId: step.parentId }).where(eq(revisions.parentId, id));
  await tx.delete(revisions).where(eq(revisions.id, id));
}
