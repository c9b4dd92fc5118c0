/** Shows one revision to somebody without an account, for a time. */
import { randomBytes } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { previewLinks } from '#db/schema/stories-drafting.ts';
import { revisions } from '#db/schema/stories.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import { LINK_TOKEN_BYTES } from '#lib/domain/auth/link.ts';
import type { Instant } from '#lib/domain/kernel/clock.ts';
import { sha256 } from '#lib/domain/kernel/digest.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { ok, refuse, type Refusal, type Result } from '#lib/domain/kernel/result.ts';
import { mayShare, type StoryRefusal } from '#lib/domain/stories/permission.ts';
import { previewExpiry, type PreviewLifetime } from '#lib/domain/stories/preview.ts';
import type { Store } from '../kernel/store.ts';
import { transact } from '../kernel/transact.ts';
import { loadStory } from './load-story.ts';

/** `token` is written down nowhere: this is the only time that anybody can read it. */
export type MadePreviewLink = { id: Id; token: string; expiresAt: Instant };

export async function makePreviewLink(
  store: Store,
  actor: Actor,
  input: { storyId: Id; revisionId: Id; lifetime: PreviewLifetime; note: string },
): Promise<Result<MadePreviewLink, Refusal<'not-found' | StoryRefusal>>> {
  return transact(store, actor, async (t) => {
    const loaded = await loadStory(t.tx, actor, input.storyId);
    if (!loaded) return refuse('not-found');
    const { story, facts } = loaded;
    const [revision] = await t.tx
      .select({ id: revisions.id, hash: revisions.hash })
      .from(revisions)
      .where(and(eq(revisions.id, input.revisionId), eq(revisions.storyId, story.id)));
    if (!revision) return refuse('not-found');
    const decision = mayShare(actor, facts);
    if (!decision.allowed) return refuse(decision.code);
    const token = randomBytes(LINK_TOKEN_BYTES).toString('base64url');
    const made = { id: t.newId(), expiresAt: previewExpiry(input.lifetime, t.now) };
    await t.tx.insert(previewLinks).values({
      ...made,
      storyId: story.id,
      revisionId: revision.id,
      tokenHash: sha256(token),
      note: input.note,
      createdBy: actor.id,
      createdAt: t.now,
    });
    await t.record({
      verb: 'make preview link',
      kind: 'preview-link',
      object: made.id,
      after: revision.hash,
    });
    return ok({ ...made, token });
  });
}
