import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { media } from '#db/schema/media.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import { sha256 } from '#lib/domain/kernel/digest.ts';
import { ok, refuse, type Ok, type Refusal } from '#lib/domain/kernel/result.ts';
import { sniffMediaType } from '#lib/domain/media/sniff-type.ts';
import { MEDIA_EXTENSION } from '#lib/domain/media/vocabulary.ts';
import type { Store } from '../kernel/store.ts';
import { transact } from '../kernel/transact.ts';

export type StoreImageRefusal = Refusal<'not-an-image'>;

/**
 * Keeps a file under the SHA-256 of its bytes and writes its row; the same bytes twice are one file
 * and one row. The file is on disk before the row exists, so that no row ever points at nothing; a
 * file without a row, left by a crash in between, is harmless.
 */
export async function storeImage(
  store: Store,
  actor: Actor | null,
  input: {
    bytes: Uint8Array;
    width: number;
    height: number;
    alt: string;
    credit: string;
    mediaDir: string;
  },
): Promise<Ok<{ hash: string }> | StoreImageRefusal> {
  const type = sniffMediaType(input.bytes);
  if (!type) return refuse('not-an-image');
  const hash = sha256(input.bytes);
  await writeDurably(input.mediaDir, `${hash}.${MEDIA_EXTENSION[type]}`, input.bytes);
  return transact(store, actor, async ({ tx, now }) => {
    await tx
      .insert(media)
      .values({
        hash,
        type,
        width: input.width,
        height: input.height,
        bytes: input.bytes.length,
        alt: input.alt,
        credit: input.credit,
        addedBy: actor?.id ?? null,
        addedAt: now,
      })
      .onConflictDoNothing();
    return ok({ hash });
  });
}

/** Whole or not at all: a name in MEDIA_DIR is a promise about the bytes behind it. */
async function writeDurably(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true });
  const target = path.join(folder, name);
  const partial = `${target}.partial`;
  try {
    const file = await open(partial, 'w', 0o644);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(partial, target);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}
