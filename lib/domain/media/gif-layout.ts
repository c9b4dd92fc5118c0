import { emptyLayout, uint16le, widen, type Layout } from './layout.ts';

const EXTENSION = 0x21;
const IMAGE = 0x2c;
const TRAILER = 0x3b;
const COMMENT = 0xfe;

/** GIF89a specification: blocks after the screen's descriptor. Null where a block is of no known kind. */
export function gifLayout(bytes: Uint8Array): Layout | null {
  const layout = { ...emptyLayout(true), frames: 0 };
  widen(layout, uint16le(bytes, 6), uint16le(bytes, 8));
  let at = 13 + coloursAfter(bytes[10] ?? 0);
  while (at < bytes.length) {
    const kind = bytes[at];
    if (kind === TRAILER) return { ...layout, end: at + 1 };
    if (kind === IMAGE) {
      layout.frames += 1;
      widen(layout, uint16le(bytes, at + 5), uint16le(bytes, at + 7));
      // The descriptor, its colours, and one byte that says how the codes begin.
      at = endOfBlocks(bytes, at + 11 + coloursAfter(bytes[at + 9] ?? 0));
    } else if (kind === EXTENSION) {
      const end = endOfBlocks(bytes, at + 2);
      if (bytes[at + 1] === COMMENT) layout.comments.push([at + 2, end]);
      at = end;
    } else {
      return layout.frames === 0 ? null : { ...layout, end: at };
    }
  }
  return { ...layout, end: bytes.length };
}

function coloursAfter(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 0x07) + 1);
}

/** Sub-blocks of a length and so many bytes, up to one of length nought. */
function endOfBlocks(bytes: Uint8Array, from: number): number {
  let at = from;
  for (let length = bytes[at]; length !== undefined && length > 0; length = bytes[at]) at += length + 1;
  return Math.min(at + 1, bytes.length);
}
