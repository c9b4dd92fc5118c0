/**
 * Gives a story its writers. Whoever is assigned is a contributor from then on: nobody becomes free to
 * approve a story by taking themselves off it.
 */
import { and, eq, inArray, ne } from 'drizzle-orm';
import { accounts } from '#db/schema/auth.ts';
import { storyWriters } from '#db/schema/stories.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import { canonicalJson } from '#lib/domain/kernel/canonical.ts';
import { sha256 } from '#lib/domain/kernel/digest.ts';
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
    const removed = loaded.writers.filter((id) => !wanted.includes(id));
    await t.tx
      .update(storyWriters)
      .set({ endedAt: t.now })
      .where(and(eq(storyWriters.storyId, input.storyId), inArray(storyWriters.accountId, removed)));
    const assignment = { assignedAt: t.now, assignedBy: actor.id, endedAt: null };
    for (const accountId of added) {
      await t.tx
        .insert(storyWriters)
        .values({ storyId: input.storyId, accountId, ...assignment })
        .onConflictDoUpdate({ target: [storyWriters.storyId, storyWriters.accountId], set: assignment });
    }
    await t.record({
      verb: 'assign',
      kind: 'story',
      object: input.storyId,
      before: hashOfPeople(loaded.writers),
      after: hashOfPeople(wanted),
    });
    return ok();
  });
}

/** Who it was and who it is, for the audit chain: ids in one order, hashed. */
function hashOfPeople(ids: readonly Id[]): string {
  return sha256(canonicalJson(ids.toSorted()));
}
