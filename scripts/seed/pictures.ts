import { createReadStream } from 'node:fs';
import type { Actor } from '#lib/domain/auth/actor.ts';
import type { Store } from '#lib/server/kernel/store.ts';
import { createDarkroom } from '#lib/server/media/darkroom.ts';
import { storePicture } from '#lib/server/media/store-picture.ts';
import { PICTURE_WORKER } from '#lib/server/media/worker-file.ts';
import { IMAGE_CREDIT, imageFile, type ImageName } from './images.ts';
import { must } from './must.ts';
import { SCENES } from './scenes.ts';

/** Takes the drawn pictures in, as an upload would; the hash of each by its name. */
export async function storePictures(
  store: Store,
  actor: Actor,
  mediaDir: string,
): Promise<Map<ImageName, string>> {
  const darkroom = createDarkroom(mediaDir, PICTURE_WORKER);
  const { signal } = new AbortController();
  const pictures = SCENES.flatMap((scene) => scene.image ?? []);
  const hashes = await Promise.all(
    pictures.map(async ({ name, alt }): Promise<[ImageName, string]> => {
      const body = createReadStream(imageFile(name));
      const upload = { body, name: `${name}.jpg`, alt, credit: IMAGE_CREDIT, signal };
      return [name, must(await storePicture(store, actor, darkroom, upload)).hash];
    }),
  );
  return new Map(hashes);
}
