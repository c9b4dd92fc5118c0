import type { MediaType } from './vocabulary.ts';

/**
 * What the bytes say they are, by their first few; never what a name or a header claims. Null for
 * everything that is not one of the four accepted formats.
 */
export function sniffMediaType(bytes: Uint8Array): MediaType | null {
  const ascii = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg';
  if (bytes[0] === 0x89 && ascii(1, 8) === 'PNG\r\n\x1a\n') return 'image/png';
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP') return 'image/webp';
  if (ascii(0, 6) === 'GIF87a' || ascii(0, 6) === 'GIF89a') return 'image/gif';
  return null;
}

/** How many first bytes the questions of this file need. */
export const SNIFFED_BYTES = 512;

/** Why bytes that are none of the four are refused; the formats that people do try have names of their own. */
export function refusalOfBytes(
  bytes: Uint8Array,
): 'empty-file' | 'svg-file' | 'avif-file' | 'heic-file' | 'not-an-image' {
  if (bytes.length === 0) return 'empty-file';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, SNIFFED_BYTES));
  if (/<svg[\s>]/i.test(head)) return 'svg-file';
  // ISO base media file: the brand that it is, and those that it can be read as.
  const brands = head.slice(4, 8) === 'ftyp' ? head.slice(8, 64) : '';
  if (/avi[fs]/.test(brands)) return 'avif-file';
  return /hei[cxms]|hev[cx]|mif1|msf1/.test(brands) ? 'heic-file' : 'not-an-image';
}
