import { emptyLayout, uint16, widen, type Layout } from './layout.ts';

const END = 0xd9;
const START_OF_SCAN = 0xda;
const COMMENT = 0xfe;

/**
 * ITU-T T.81, annex B: segments, each with its length, and between them entropy-coded data in which
 * 0xFF is followed by 0x00 or a restart marker. Null where a segment has no sane length.
 */
export function jpegLayout(bytes: Uint8Array): Layout | null {
  const layout = emptyLayout(false);
  let at = 2;
  for (;;) {
    at = bytes.indexOf(0xff, at);
    // Without an end it ends where the file does; whether it is whole is for the decoder to say.
    if (at === -1) return { ...layout, end: bytes.length };
    while (bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at + 1];
    if (marker === undefined) return { ...layout, end: bytes.length };
    at += 2;
    if (marker === END) return { ...layout, end: at };
    if (marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd8)) continue;
    const length = uint16(bytes, at);
    if (length < 2) return null;
    if (marker === COMMENT) layout.comments.push([at + 2, at + length]);
    if (isFrame(marker)) widen(layout, uint16(bytes, at + 5), uint16(bytes, at + 3));
    at += length;
    if (marker === START_OF_SCAN) at = endOfScan(bytes, at);
  }
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}
