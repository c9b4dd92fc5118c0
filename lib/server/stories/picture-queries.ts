import { imagesOf } from '#lib/domain/stories/document-images.ts';
import type { StoryText } from '#lib/domain/stories/snapshot.ts';
import type { Store } from '../kernel/store.ts';
import { storedImages } from '../media/queries.ts';

/** Where the pictures of a text are, by content hash: what its editor shows. */
export async function picturesForDesk(
  store: Store,
  text: StoryText,
): Promise<Record<string, { src: string; width: number; height: number }>> {
  const hashes = [...imagesOf(text.document), ...(text.lead ? [text.lead.media] : [])];
  const images = await storedImages(store.database.read, hashes);
  return Object.fromEntries(
    [...images].map(([hash, { src, width, height }]) => [hash, { src, width, height }]),
  );
}
