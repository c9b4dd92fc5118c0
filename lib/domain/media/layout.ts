/** What the container of a picture says of itself, read without decoding a pixel. */
export type Layout = {
  /** The largest size that any part of the file claims. */
  width: number;
  height: number;
  /** How many pictures it holds, one after the other in time. */
  frames: number;
  /** Where the picture ends; what follows is not of it. */
  end: number;
  /** From and to of the parts that hold words. */
  comments: [from: number, to: number][];
  /** True where no pixel was given up when it was saved. */
  isLossless: boolean;
};

export function emptyLayout(isLossless: boolean): Layout {
  return { width: 0, height: 0, frames: 1, end: 0, comments: [], isLossless };
}

export function widen(layout: Layout, width: number, height: number): void {
  layout.width = Math.max(layout.width, width);
  layout.height = Math.max(layout.height, height);
}

export function asciiOf(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + length));
}

/** Big-endian, as in JPEG and PNG; past the end of the file reads as 0. */
export function uint16(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) * 0x100 + (bytes[at + 1] ?? 0);
}

export function uint32(bytes: Uint8Array, at: number): number {
  return uint16(bytes, at) * 0x1_0000 + uint16(bytes, at + 2);
}

/** Little-endian, as in GIF and WebP. */
export function uint16le(bytes: Uint8Array, at: number): number {
  return (bytes[at + 1] ?? 0) * 0x100 + (bytes[at] ?? 0);
}

export function uint24le(bytes: Uint8Array, at: number): number {
  return (bytes[at + 2] ?? 0) * 0x1_0000 + uint16le(bytes, at);
}

export function uint32le(bytes: Uint8Array, at: number): number {
  return uint16le(bytes, at + 2) * 0x1_0000 + uint16le(bytes, at);
}
