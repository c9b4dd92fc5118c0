import { inArray } from 'drizzle-orm';
import { media } from '#db/schema/media.ts';
import { paths } from '#lib/domain/kernel/paths.ts';
import type { MediaView } from '#lib/domain/media/views.ts';
import { MEDIA_EXTENSION } from '#lib/domain/media/vocabulary.ts';
import { imagesOf } from '#lib/domain/stories/document-images.ts';
import type { StoryText } from '#lib/domain/stories/snapshot.ts';
import type { Store } from '../kernel/store.ts';

/** What the library says of the pictures of a text, by content hash: what its editor shows. */
export async function picturesForDesk(store: Store, text: StoryText): Promise<Record<string, MediaView>> {
  const hashes = [...new Set([...imagesOf(text.document), ...(text.lead ? [text.lead.media] : [])])];
  if (hashes.length === 0) return {};
  const rows = await store.database.read.select().from(media).where(inArray(media.hash, hashes));
  return Object.fromEntries(
    rows.map(({ hash, type, width, height, alt, caption, credit, name, licence, licenceUntil, ...row }) => [
      hash,
      {
        ...{ hash, type, width, height, alt, caption, credit, name, licence, licenceUntil },
        src: paths.media(hash, MEDIA_EXTENSION[type]),
        focus: { x: row.focusX, y: row.focusY },
        placeholder: '',
        variants: [],
      },
    ]),
  );
}
