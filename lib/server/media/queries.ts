import { asc, inArray } from 'drizzle-orm';
import { thumbHashToDataURL } from 'thumbhash';
import type { Reader } from '#db/client.ts';
import { media, mediaVariants } from '#db/schema/media.ts';
import { paths } from '#lib/domain/kernel/paths.ts';
import type { MediaView, Variant } from '#lib/domain/media/views.ts';
import { MEDIA_EXTENSION, type MediaType } from '#lib/domain/media/vocabulary.ts';

/** A stored file: where it is served from, how large it is, and the widths it is there in. */
export type StoredImage = {
  hash: string;
  type: MediaType;
  src: string;
  width: number;
  height: number;
  bytes: number;
  variants: Variant[];
};

export type MediaRow = typeof media.$inferSelect;

/** The stored images among `hashes`, by hash; unknown hashes are absent. */
export async function storedImages(db: Reader, hashes: readonly string[]): Promise<Map<string, StoredImage>> {
  const rows = await mediaRows(db, hashes);
  const variants = await variantsOf(db, hashes);
  return new Map(rows.map((row) => [row.hash, storedImage(row, variants.get(row.hash) ?? [])]));
}

/** The pictures among `hashes` as the desk shows them, by hash; unknown hashes are absent. */
export async function mediaViews(db: Reader, hashes: readonly string[]): Promise<Map<string, MediaView>> {
  return new Map((await viewsOfRows(db, await mediaRows(db, hashes))).map((view) => [view.hash, view]));
}

/** The views of these rows, in their order. */
export async function viewsOfRows(db: Reader, rows: readonly MediaRow[]): Promise<MediaView[]> {
  const variants = await variantsOf(
    db,
    rows.map((row) => row.hash),
  );
  return rows.map((row) => {
    const { hash, type, src, width, height } = storedImage(row, []);
    const { alt, caption, credit, name, licence, licenceUntil } = row;
    return {
      hash,
      type,
      src,
      width,
      height,
      alt,
      caption,
      credit,
      name,
      licence,
      licenceUntil,
      focus: { x: row.focusX, y: row.focusY },
      placeholder: placeholderOf(row),
      variants: variants.get(hash) ?? [],
    };
  });
}

async function mediaRows(db: Reader, hashes: readonly string[]): Promise<MediaRow[]> {
  if (hashes.length === 0) return [];
  return db
    .select()
    .from(media)
    .where(inArray(media.hash, [...new Set(hashes)]));
}

/** By hash; AVIF before WebP, narrow before wide. */
async function variantsOf(db: Reader, hashes: readonly string[]): Promise<Map<string, Variant[]>> {
  if (hashes.length === 0) return new Map();
  const rows = await db
    .select()
    .from(mediaVariants)
    .where(inArray(mediaVariants.mediaHash, [...new Set(hashes)]))
    .orderBy(asc(mediaVariants.format), asc(mediaVariants.width));
  const variants = new Map<string, Variant[]>();
  for (const { mediaHash, width, format } of rows) {
    const variant = { width, format, src: paths.mediaVariant(mediaHash, width, format) };
    variants.set(mediaHash, [...(variants.get(mediaHash) ?? []), variant]);
  }
  return variants;
}

function storedImage(row: MediaRow, variants: Variant[]): StoredImage {
  return {
    hash: row.hash,
    type: row.type,
    src: paths.media(row.hash, MEDIA_EXTENSION[row.type]),
    width: row.width,
    height: row.height,
    bytes: row.bytes,
    variants,
  };
}

function placeholderOf({ thumbhash }: MediaRow): string {
  return thumbhash === '' ? '' : thumbHashToDataURL(Buffer.from(thumbhash, 'base64'));
}
