import { asciiOf, emptyLayout, uint32, widen, type Layout } from './layout.ts';

/** W3C PNG (third edition), 5.3: chunks of length, type, data, checksum. Null where the first is not IHDR. */
export function pngLayout(bytes: Uint8Array): Layout | null {
  const layout = emptyLayout(true);
  let at = 8;
  if (asciiOf(bytes, at + 4, 4) !== 'IHDR') return null;
  while (at + 12 <= bytes.length) {
    const length = uint32(bytes, at);
    const type = asciiOf(bytes, at + 4, 4);
    const data = at + 8;
    if (type === 'IHDR') widen(layout, uint32(bytes, data), uint32(bytes, data + 4));
    if (type === 'acTL') layout.frames = Math.max(layout.frames, uint32(bytes, data));
    if (type === 'fcTL') widen(layout, uint32(bytes, data + 4), uint32(bytes, data + 8));
    if (type === 'tEXt' || type === 'iTXt') layout.comments.push([data, data + length]);
    at = data + length + 4;
    if (type === 'IEND') return { ...layout, end: at };
  }
  return { ...layout, end: bytes.length };
}
