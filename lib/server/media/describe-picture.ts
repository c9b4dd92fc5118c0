import { eq } from 'drizzle-orm';
import { media } from '#db/schema/media.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import { ok, refuse, type Refusal, type Result } from '#lib/domain/kernel/result.ts';
import type { PictureDescription } from '#lib/domain/media/input.ts';
import { mayDescribe, type DescribeRefusal } from '#lib/domain/media/permission.ts';
import type { Store } from '../kernel/store.ts';
import { transact } from '../kernel/transact.ts';

/**
 * Changes what the library says of a picture, and with it what a new use begins with. Stories that
 * show it keep their own words: those were approved.
 */
export async function describePicture(
  store: Store,
  actor: Actor,
  { hash, ...description }: PictureDescription,
): Promise<Result<undefined, Refusal<DescribeRefusal | 'not-found'>>> {
  return transact(store, actor, async (t) => {
    const [picture] = await t.tx.select({ addedBy: media.addedBy }).from(media).where(eq(media.hash, hash));
    if (!picture) return refuse('not-found');
    const decision = mayDescribe(actor, { isOwn: picture.addedBy === actor.id });
    if (!decision.allowed) return refuse(decision.code);
    await t.tx.update(media).set(description).where(eq(media.hash, hash));
    await t.record({ verb: 'change media', kind: 'media', object: hash });
    return ok();
  });
}
