/**
 * The first judgement on an upload, from its container alone: how many pixels it claims, and whether
 * it is something else as well. Whatever passes is decoded and written anew, so nothing that came with
 * it is kept; what is refused here is refused by its name and costs no decoding.
 */
import { ok, refuse, type Refusal, type Result } from '../kernel/result.ts';
import { gifLayout } from './gif-layout.ts';
import { jpegLayout } from './jpeg-layout.ts';
import { LONGEST_SIDE, MOST_FRAMES, MOST_PIXELS } from './limits.ts';
import type { Layout } from './layout.ts';
import { pngLayout } from './png-layout.ts';
import type { MediaType } from './vocabulary.ts';
import { webpLayout } from './webp-layout.ts';

type BadPicture = Refusal<'damaged-image' | 'too-many-pixels' | 'too-many-frames' | 'mixed-file'>;

const READ: Record<MediaType, (bytes: Uint8Array) => Layout | null> = {
  'image/jpeg': jpegLayout,
  'image/png': pngLayout,
  'image/webp': webpLayout,
  'image/gif': gifLayout,
};

/** `bytes`: the whole file; `type`: what its first bytes say. */
export function inspectPicture(bytes: Uint8Array, type: MediaType): Result<Layout, BadPicture> {
  const layout = READ[type](bytes);
  if (!layout || layout.width === 0 || layout.height === 0) return refuse('damaged-image');
  if (layout.width * layout.height > MOST_PIXELS) return refuse('too-many-pixels');
  if (Math.max(layout.width, layout.height) > LONGEST_SIDE) return refuse('too-many-pixels');
  if (layout.frames > MOST_FRAMES) return refuse('too-many-frames');
  return holdsSomethingElse(bytes, layout) ? refuse('mixed-file') : ok(layout);
}

/** PDF readers look this far for the beginning of a document. */
const PDF_HEAD = 1_024;

/** Words that only a page or a program begins with. */
const ACTIVE_WORDS = /<\?php|<script|<html|<!doctype|<svg|%pdf-/i;

/**
 * Cameras put films, thumbnails and notes behind a picture, and those are simply not kept. A program,
 * a page or an archive there, or in its comments, was put there to be taken for something else.
 */
function holdsSomethingElse(bytes: Uint8Array, layout: Layout): boolean {
  if (/%pdf-/i.test(textOf(bytes, 0, PDF_HEAD))) return true;
  if (layout.comments.some(([from, to]) => ACTIVE_WORDS.test(textOf(bytes, from, to)))) return true;
  const rest = textOf(bytes, layout.end, bytes.length);
  if (ACTIVE_WORDS.test(rest) || /^(#!|MZ|\x7fELF)/.test(rest)) return true;
  // A zip, and so a JAR, is read from its end; four bytes alone turn up in films by chance.
  const isZip = rest.includes('PK\x05\x06') && rest.includes('PK\x03\x04');
  return isZip || rest.includes('Rar!\x1a\x07') || rest.includes('7z\xbc\xaf\x27\x1c');
}

/** Byte for character, so that a pattern of ASCII finds what it means. */
function textOf(bytes: Uint8Array, from: number, to: number): string {
  return new TextDecoder('latin1').decode(bytes.subarray(from, to));
}
