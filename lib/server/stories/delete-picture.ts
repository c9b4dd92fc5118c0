/** Lives with the stories, and not in the media room, because they say whether it is used. */
import { eq } from 'drizzle-orm';
import { media, mediaVariants } from '#db/schema/media.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import { ok, refuse, type Refusal, type Result } from '#lib/domain/kernel/result.ts';
import { isNewPicture, mayDelete, type DeleteRefusal } from '#lib/domain/media/permission.ts';
import type { PictureUses } from '#lib/domain/media/views.ts';
import type { Store } from '../kernel/store.ts';
import { transact } from '../kernel/transact.ts';
import type { Darkroom } from '../media/darkroom.ts';
import { dropFiles } from '../media/keep-files.ts';
import { usesOfPictures } from './picture-uses-queries.ts';

/** `uses`: with `in-use`, where it is shown as far as the actor may know. */
export type DeletePictureRefusal = Refusal<DeleteRefusal | 'not-found', { uses?: PictureUses }>;

/**
 * Deletes a picture that no working, live or approved text shows: its rows, then its files. Older
 * revisions keep their words; where they showed it they show it no more.
 */
export async function deletePicture(
  store: Store,
  actor: Actor,
  darkroom: Pick<Darkroom, 'mediaDir' | 'alone'>,
  { hash }: { hash: string },
): Promise<Result<undefined, DeletePictureRefusal>> {
  return darkroom.alone(async () => {
    const deleted = await deleteRows(store, actor, hash);
    if (!deleted.ok) return deleted;
    await dropFiles(darkroom.mediaDir, deleted.value.picture, deleted.value.variants);
    return ok();
  });
}

function deleteRows(store: Store, actor: Actor, hash: string) {
  return transact(store, actor, async (t) => {
    const [picture] = await t.tx.select().from(media).where(eq(media.hash, hash));
    if (!picture) return refuse('not-found');
    const uses = (await usesOfPictures(t.tx, actor, [hash])).get(hash);
    const decision = mayDelete(actor, {
      isOwn: picture.addedBy === actor.id,
      isInUse: uses?.isInUse ?? false,
      isNew: isNewPicture(picture.addedAt, t.now),
    });
    if (!decision.allowed) return refuse(decision.code, decision.code === 'in-use' && uses ? { uses } : {});
    const variants = await t.tx.delete(mediaVariants).where(eq(mediaVariants.mediaHash, hash)).returning();
    await t.tx.delete(media).where(eq(media.hash, hash));
    await t.record({ verb: 'delete media', kind: 'media', object: hash });
    return ok({ picture, variants });
  });
}
