/** Ends a preview link before its time; from the next request on it looks as if it had never been. */
import { eq } from 'drizzle-orm';
import { previewLinks } from '#db/schema/stories-drafting.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { ok, refuse, type Refusal, type Result } from '#lib/domain/kernel/result.ts';
import { mayShare, type StoryRefusal } from '#lib/domain/stories/permission.ts';
import type { Store } from '../kernel/store.ts';
import { transact } from '../kernel/transact.ts';
import { loadStory } from './load-story.ts';

export async function revokePreviewLink(
  store: Store,
  actor: Actor,
  input: { linkId: Id },
): Promise<Result<undefined, Refusal<'not-found' | StoryRefusal>>> {
  return transact(store, actor, async (t) => {
    const [link] = await t.tx.select().from(previewLinks).where(eq(previewLinks.id, input.linkId));
    const loaded = link ? await loadStory(t.tx, actor, link.storyId) : null;
    if (!link || !loaded) return refuse('not-found');
    const decision = mayShare(actor, loaded.facts);
    if (!decision.allowed) return refuse(decision.code);
    if (link.revokedAt === null) {
      await t.tx
        .update(previewLinks)
        .set({ revokedAt: t.now, revokedBy: actor.id })
        .where(eq(previewLinks.id, link.id));
      await t.record({ verb: 'revoke preview link', kind: 'preview-link', object: link.id });
    }
    return ok();
  });
}
