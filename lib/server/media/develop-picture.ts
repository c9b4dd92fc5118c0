/**
 * Runs in the child process alone (docs/decisions/021). Decodes an upload and writes it anew: turned
 * as it was held, in sRGB, without a byte of what came with it; and beside it the widths that pages ask
 * for. sharp leaves metadata out unless it is told to keep it, and it is told nothing.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { rgbaToThumbHash } from 'thumbhash';
import { inspectPicture } from '#lib/domain/media/inspect-picture.ts';
import type { Layout } from '#lib/domain/media/layout.ts';
import { MOST_PIXELS } from '#lib/domain/media/limits.ts';
import {
  MEDIA_EXTENSION,
  VARIANT_FORMATS,
  VARIANT_WIDTHS,
  variantWidths,
  type MediaType,
  type VariantFormat,
} from '#lib/domain/media/vocabulary.ts';
import { MASTER, UPLOADED, variantFile, type Developed, type WorkerAnswer } from './development.ts';

/** Everything that sharp could open is shut but these. */
const DECODERS = ['Jpeg', 'Png', 'Webp', 'Nsgif'].flatMap((name) => [
  `VipsForeignLoad${name}File`,
  `VipsForeignLoad${name}Buffer`,
]);

/** The AVIF encoder takes some 40 bytes for a pixel; a very tall picture is shown as WebP alone. */
const MOST_AVIF_PIXELS = 7_500_000;

/** As large as ThumbHash takes. */
const THUMB = 100;

const ENCODE: Record<VariantFormat, (picture: Sharp) => Sharp> = {
  // Effort 0 takes a quarter of the time of 1 and comes out a tenth larger (measured on 24 megapixels).
  avif: (picture) => picture.avif({ quality: 52, effort: 0 }),
  webp: (picture) => picture.webp({ quality: 78, effort: 2 }),
};

/** `folder` holds the upload, and holds the master and its variants when this answers `developed`. */
export async function developPicture(folder: string, type: MediaType): Promise<WorkerAnswer> {
  const file = path.join(folder, UPLOADED);
  const layout = inspectPicture(await readFile(file), type);
  if (!layout.ok) return { refused: layout.code };
  openTheseDecodersOnly();
  try {
    return { developed: await develop(folder, file, type, layout.value) };
  } catch (error) {
    // libvips says everything in words; whatever it says, this file could not be read to its end.
    if (isOfThePicture(error)) return { refused: 'damaged-image' };
    throw error;
  }
}

function openTheseDecodersOnly(): void {
  sharp.cache(false);
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: DECODERS });
}

async function develop(folder: string, file: string, type: MediaType, layout: Layout): Promise<Developed> {
  // `failOn: 'error'`: half a picture is refused, a camera's slip in the notation is not.
  const upright = () =>
    sharp(file, { limitInputPixels: MOST_PIXELS, failOn: 'error', pages: 1 })
      .autoOrient()
      .toColourspace('srgb');
  const masterType = masterTypeOf(type);
  const master = await asMaster(upright(), masterType, layout.isLossless).toFile(
    path.join(folder, `${MASTER}.${MEDIA_EXTENSION[masterType]}`),
  );
  const widest = Math.min(master.width, VARIANT_WIDTHS[VARIANT_WIDTHS.length - 1] ?? master.width);
  // Decoded once for all widths; the master came from its own pass, so that neither is held whole.
  const { data, info } = await upright()
    .resize({ width: widest })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const shown = () => sharp(data, { raw: { width, height, channels } });
  const formats = width * height > MOST_AVIF_PIXELS ? (['webp'] as const) : VARIANT_FORMATS;
  const variants: Developed['variants'] = [];
  for (const variant of variantWidths(master.width)) {
    for (const format of formats) {
      const target = path.join(folder, variantFile(variant, format));
      await ENCODE[format](shown().resize({ width: variant })).toFile(target);
      variants.push({ width: variant, format });
    }
  }
  const thumb = await shown()
    .resize({ width: THUMB, height: THUMB, fit: 'inside' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const thumbhash = rgbaToThumbHash(thumb.info.width, thumb.info.height, thumb.data);
  return {
    type: masterType,
    width: master.width,
    height: master.height,
    thumbhash: Buffer.from(thumbhash).toString('base64'),
    stilled: layout.frames > 1,
    variants,
  };
}

/** What moves cannot be stopped without a script, and pages have none: a GIF becomes its first frame. */
function masterTypeOf(type: MediaType): MediaType {
  return type === 'image/gif' ? 'image/png' : type;
}

function asMaster(picture: Sharp, type: MediaType, isLossless: boolean): Sharp {
  switch (type) {
    case 'image/jpeg':
      return picture.jpeg({ quality: 88 });
    case 'image/webp':
      return isLossless
        ? picture.webp({ lossless: true, effort: 2 })
        : picture.webp({ quality: 88, effort: 2 });
    case 'image/png':
    case 'image/gif':
      return picture.png({ compressionLevel: 7 });
  }
}

/** The disk and this code have faults of their own, and those are no fault of the picture. */
function isOfThePicture(error: unknown): boolean {
  return (
    error instanceof Error &&
    !('code' in error) &&
    !(error instanceof TypeError) &&
    !/ENOSPC|No space/i.test(error.message)
  );
}
