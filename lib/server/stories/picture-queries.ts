import type { MediaView } from '#lib/domain/media/views.ts';
import { imagesOf } from '#lib/domain/stories/document-images.ts';
import type { StoryText } from '#lib/domain/stories/snapshot.ts';
import type { Store } from '../kernel/store.ts';
import { mediaViews } from '../media/queries.ts';

/** What the library says of the pictures of a text, by content hash: what its editor shows. */
export async function picturesForDesk(store: Store, text: StoryText): Promise<Record<string, MediaView>> {
  const hashes = [...imagesOf(text.document), ...(text.lead ? [text.lead.media] : [])];
  return Object.fromEntries(await mediaViews(store.database.read, hashes));
}
