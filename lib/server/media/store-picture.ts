import { eq } from 'drizzle-orm';
import { media, mediaVariants } from '#db/schema/media.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import { ok, refuse, type Refusal, type Result } from '#lib/domain/kernel/result.ts';
import { mayUpload } from '#lib/domain/media/permission.ts';
import type { Store } from '../kernel/store.ts';
import { transact } from '../kernel/transact.ts';
import type { Darkroom } from './darkroom.ts';
import type { Developed } from './development.ts';
import { keepFiles, weighMaster, type KeptFile } from './keep-files.ts';
import type { ChildRefusal } from './picture-child.ts';
import { receiveUpload, type ReceiveRefusal } from './receive-upload.ts';

export type PictureUpload = {
  body: AsyncIterable<Uint8Array>;
  name: string;
  /** What is known of it before anybody has described it. */
  alt?: string;
  credit?: string;
  /** Aborted when nobody waits for the answer any more. */
  signal: AbortSignal;
};

export type StorePictureRefusal = ReceiveRefusal | ChildRefusal | Refusal<'role' | 'busy'>;

export type Stored = { hash: string; alreadyThere: boolean; stilled: boolean };

/**
 * Takes a picture in: received, decoded and written anew, kept under the SHA-256 of what was written,
 * then its rows. The same picture twice is one file and one row. The files are on disk before the row
 * exists, so that no row ever points at nothing; files without a row, left by a crash in between, are
 * harmless.
 */
export async function storePicture(
  store: Store,
  actor: Actor,
  darkroom: Darkroom,
  upload: PictureUpload,
): Promise<Result<Stored, StorePictureRefusal>> {
  const decision = mayUpload(actor);
  if (!decision.allowed) return refuse(decision.code);
  return darkroom.withFolder(store.newId(), async (folder) => {
    const received = await receiveUpload(folder, upload.body, upload.signal);
    if (!received.ok) return received;
    const developed = await darkroom.develop({ folder, type: received.value.type }, upload.signal);
    if (!developed.ok) return developed;
    const picture = developed.value;
    const master = await weighMaster(folder, picture);
    return darkroom.alone(async () => {
      if (upload.signal.aborted) return refuse('cancelled');
      const variants = await keepFiles(darkroom.mediaDir, folder, master.hash, picture);
      return writeRows(store, actor, { ...picture, ...master, variants }, upload);
    });
  });
}

async function writeRows(
  store: Store,
  actor: Actor,
  picture: Omit<Developed, 'variants'> & { hash: string; bytes: number; variants: KeptFile[] },
  { name, alt = '', credit = '' }: PictureUpload,
): Promise<Result<Stored, never>> {
  const { hash, type, width, height, bytes, thumbhash, stilled } = picture;
  return transact(store, actor, async (t) => {
    const [there] = await t.tx.select({ hash: media.hash }).from(media).where(eq(media.hash, hash));
    if (there) return ok({ hash, alreadyThere: true, stilled });
    await t.tx.insert(media).values({
      hash,
      type,
      width,
      height,
      bytes,
      name,
      alt,
      credit,
      thumbhash,
      addedBy: actor.id,
      addedAt: t.now,
    });
    await t.tx
      .insert(mediaVariants)
      .values(picture.variants.map((variant) => ({ mediaHash: hash, ...variant })));
    await t.record({ verb: 'add media', kind: 'media', object: hash });
    return ok({ hash, alreadyThere: false, stilled });
  });
}
