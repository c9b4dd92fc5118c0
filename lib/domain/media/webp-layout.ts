import { asciiOf, emptyLayout, uint16le, uint24le, uint32le, widen, type Layout } from './layout.ts';

/** RFC 9649: chunks of a type, a length and data of an even number of bytes. */
export function webpLayout(bytes: Uint8Array): Layout {
  const layout = { ...emptyLayout(false), frames: 0 };
  const said = 8 + uint32le(bytes, 4);
  const end = Math.min(said + (said % 2), bytes.length);
  let at = 12;
  while (at + 8 <= end) {
    const type = asciiOf(bytes, at, 4);
    const length = uint32le(bytes, at + 4);
    const data = at + 8;
    if (type === 'VP8X') widen(layout, uint24le(bytes, data + 4) + 1, uint24le(bytes, data + 7) + 1);
    if (type === 'VP8 ')
      widen(layout, uint16le(bytes, data + 6) & 0x3fff, uint16le(bytes, data + 8) & 0x3fff);
    if (type === 'VP8L') {
      const packed = uint32le(bytes, data + 1);
      widen(layout, (packed & 0x3fff) + 1, ((packed >>> 14) & 0x3fff) + 1);
      layout.isLossless = true;
    }
    if (type === 'ANMF') {
      layout.frames += 1;
      widen(layout, uint24le(bytes, data + 6) + 1, uint24le(bytes, data + 9) + 1);
    }
    if (type === 'XMP ') layout.comments.push([data, data + length]);
    at = data + length + (length % 2);
  }
  return { ...layout, frames: Math.max(1, layout.frames), end };
}
