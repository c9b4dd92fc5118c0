/**
 * Notes which text of a story a person had before their eyes. No audit entry: what somebody reads on the
 * desk is nobody else's business.
 */
import { and, eq } from 'drizzle-orm';
import { storyReads } from '#db/schema/stories-drafting.ts';
import { revisions } from '#db/schema/stories.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { ok, refuse, type Refusal, type Result } from '#lib/domain/kernel/result.ts';
import { readingAfter } from '#lib/domain/stories/reading.ts';
import type { Store } from '../kernel/store.ts';
import { transact } from '../kernel/transact.ts';
import { loadStory } from './load-story.ts';
import { readingOf } from './reading-queries.ts';

export async function markRead(
  store: Store,
  actor: Actor,
  input: { storyId: Id; revisionId: Id },
): Promise<Result<undefined, Refusal<'not-found'>>> {
  return transact(store, actor, async (t) => {
    if (!(await loadStory(t.tx, actor, input.storyId))) return refuse('not-found');
    const [seen] = await t.tx
      .select({ id: revisions.id, number: revisions.number })
      .from(revisions)
      .where(and(eq(revisions.id, input.revisionId), eq(revisions.storyId, input.storyId)));
    if (!seen) return refuse('not-found');
    const { reading, own } = await readingOf(t.tx, input.storyId, actor.id);
    const next = readingAfter(reading, own, seen.number, t.now);
    const row = { at: next.at, beforeNumber: next.before };
    // What an old tab reports late is a sign of life, and moves nothing back.
    const revision = next.number === seen.number ? { revisionId: seen.id } : {};
    await t.tx
      .insert(storyReads)
      .values({ storyId: input.storyId, accountId: actor.id, revisionId: seen.id, ...row })
      .onConflictDoUpdate({
        target: [storyReads.storyId, storyReads.accountId],
        set: { ...row, ...revision },
      });
    return ok();
  });
}
