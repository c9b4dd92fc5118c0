import { inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { media } from '#db/schema/media.ts';
import { paths } from '#lib/domain/kernel/paths.ts';
import { MEDIA_EXTENSION, type MediaType } from '#lib/domain/media/vocabulary.ts';

/** A stored file: where it is served from and how large it is. */
export type StoredImage = {
  hash: string;
  type: MediaType;
  src: string;
  width: number;
  height: number;
  bytes: number;
};

/** The stored images among `hashes`, by hash; unknown hashes are absent. */
export async function storedImages(db: Reader, hashes: readonly string[]): Promise<Map<string, StoredImage>> {
  if (hashes.length === 0) return new Map();
  const rows = await db
    .select()
    .from(media)
    .where(inArray(media.hash, [...new Set(hashes)]));
  return new Map(rows.map((row) => [row.hash, storedImage(row)]));
}

function storedImage(row: typeof media.$inferSelect): StoredImage {
  return {
    hash: row.hash,
    type: row.type,
    src: paths.media(row.hash, MEDIA_EXTENSION[row.type]),
    width: row.width,
    height: row.height,
    bytes: row.bytes,
  };
}
