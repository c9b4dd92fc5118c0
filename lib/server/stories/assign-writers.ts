/** Gives a story its writers; whoever is assigned is a contributor from then on. */
import { and, eq, inArray, ne } from 'drizzle-orm';
import { accounts } from '#db/schema/auth.ts';
import { storyWriters } from '#db/schema/stories.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { ok, refuse, type Refusal, type Result } from '#lib/domain/kernel/result.ts';
import { may, type StoryRefusal } from '#lib/domain/stories/permission.ts';
import type { Store } from '../kernel/store.ts';
import { transact } from '../kernel/transact.ts';
import { loadStory } from './load-story.ts';

export async function assignWriters(
  store: Store,
  actor: Actor,
  input: { storyId: Id; writers: readonly Id[] },
): Promise<Result<undefined, Refusal<'not-found' | 'unknown-writer' | StoryRefusal>>> {
  return transact(store, actor, async (t) => {
    const loaded = await loadStory(t.tx, actor, input.storyId);
    if (!loaded) return refuse('not-found');
    const decision = may(actor, 'assign', loaded.facts);
    if (!decision.allowed) return refuse(decision.code);
    const wanted = [...new Set(input.writers)];
    const added = wanted.filter((id) => !loaded.writers.includes(id));
    const known = await t.tx
      .select({ id: accounts.id })
      .from(accounts)
      .where(and(inArray(accounts.id, added), ne(accounts.state, 'suspended')));
    if (known.length !== added.length) return refuse('unknown-writer');
    await t.tx.delete(storyWriters).where(eq(storyWriters.storyId, input.storyId));
    if (wanted.length > 0) {
      await t.tx.insert(storyWriters).values(
        wanted.map((accountId) => ({
          storyId: input.storyId,
          accountId,
          assignedAt: t.now,
          assignedBy: actor.id,
        })),
      );
    }
    await t.record({ verb: 'assign', kind: 'story', object: input.storyId });
    return ok();
  });
}
