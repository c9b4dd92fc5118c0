import { readFile } from 'node:fs/promises';
import type { Actor } from '#lib/domain/auth/actor.ts';
import type { Store } from '#lib/server/kernel/store.ts';
import { storeImage } from '#lib/server/media/store-image.ts';
import { IMAGE_CREDIT, IMAGE_HEIGHT, IMAGE_WIDTH, imageFile, type ImageName } from './images.ts';
import { must } from './must.ts';
import { SCENES } from './scenes.ts';

/** Puts the drawn pictures into the media folder; the hash of each by its name. */
export async function storePictures(
  store: Store,
  actor: Actor,
  mediaDir: string,
): Promise<Map<ImageName, string>> {
  const hashes = new Map<ImageName, string>();
  for (const { image } of SCENES) {
    if (!image) continue;
    const stored = await storeImage(store, actor, {
      bytes: await readFile(imageFile(image.name)),
      width: IMAGE_WIDTH,
      height: IMAGE_HEIGHT,
      alt: image.alt,
      credit: IMAGE_CREDIT,
      mediaDir,
    });
    hashes.set(image.name, must(stored).hash);
  }
  return hashes;
}
