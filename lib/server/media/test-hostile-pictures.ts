/** Files that were made to do harm, each with what must become of it. For tests and proofs. */
import { deflateSync } from 'node:zlib';
import {
  flatPng,
  gifOf,
  jpegSegment,
  ladenJpeg,
  pngChunk,
  smallPicture,
  webpOnCanvas,
  withSegments,
  zipOf,
} from './test-containers.ts';

/** A code of a refusal; 'clean': taken, and nothing of it left; 'either': whichever of the two. */
export type HostilePicture = { name: string; bytes: Buffer; becomes: string };

const text = (words: string) => Buffer.from(words, 'latin1');

export async function hostilePictures(): Promise<HostilePicture[]> {
  const jpeg = await smallPicture('jpeg');
  const png = await smallPicture('png');
  const webp = await smallPicture('webp');
  const gif = await smallPicture('gif');
  const make = (becomes: string, files: Record<string, Buffer>): HostilePicture[] =>
    Object.entries(files).map(([name, bytes]) => ({ name, bytes, becomes }));
  return [
    ...make('too-many-pixels', {
      'bomb-30000.png': flatPng(30_000, 30_000, { rows: 1_000 }),
      'hundred-megapixels.png': flatPng(10_000, 10_000),
      'longest.png': flatPng(2_000_000, 20),
      'largest.png': flatPng(0x7fff_ffff, 0x7fff_ffff, { rows: 0 }),
      'canvas.gif': gifOf(1, 65_535, 65_535),
      'canvas.webp': webpOnCanvas(webp, 16_384, 16_384),
      'hundred-megapixels.jpg': claiming(jpeg, 10_000, 10_000),
    }),
    ...make('too-many-frames', { 'frames.gif': gifOf(60_000, 1, 1) }),
    ...make('mixed-file', {
      'gifar.gif': Buffer.concat([gif, zipOf('Main.class', 'CANARY')]),
      'zip.jpg': Buffer.concat([jpeg, zipOf('run.js', 'CANARY')]),
      'zip.png': Buffer.concat([png, zipOf('run.js', 'CANARY')]),
      'zip.webp': Buffer.concat([webp, zipOf('run.js', 'CANARY')]),
      'page.jpg': withSegments(jpeg, jpegSegment(0xfe, text('<html><script>alert(1)</script>'))),
      'program.jpg': withSegments(jpeg, jpegSegment(0xfe, text("<?php system($_GET['c']); ?>"))),
      'program.gif': gifOf(1, 8, 8, '<?php system(1); ?>'),
      'program.png': flatPng(8, 8, { chunks: [pngChunk('tEXt', text('Comment\0<?php system(1); ?>'))] }),
      'paper.jpg': withSegments(jpeg, jpegSegment(0xfe, text('%PDF-1.7\n1 0 obj'))),
      'behind.png': Buffer.concat([png, text('<script>alert(1)</script>')]),
      'elf.jpg': Buffer.concat([jpeg, text('\x7fELF\x02\x01\x01')]),
    }),
    ...make('not-an-image', {
      'page.html.jpg': text('<!doctype html><script>alert(1)</script>'),
      'program.exe.png': text('MZ\x90\0\x03'),
      'paper.pdf.jpg': text('%PDF-1.7'),
      'bitmap.bmp': text('BM\x36\0\0\0'),
      'bare.jpg': text('\xff\xd8'),
      'noise.png': deflateSync(Buffer.alloc(50_000, 'noise')),
      'zip.docx': zipOf('word/document.xml', '<w/>'),
    }),
    ...make('svg-file', {
      'drawing.svg': text(
        '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>',
      ),
      'drawing.png': text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    }),
    ...make('avif-file', { 'picture.avif': text('\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf') }),
    ...make('heic-file', { 'picture.heic': text('\0\0\0\x18ftypheic\0\0\0\0mif1heic') }),
    ...make('empty-file', { 'nothing.jpg': Buffer.alloc(0) }),
    ...make('damaged-image', {
      'head.jpg': jpeg.subarray(0, 40),
      'half.jpg': jpeg.subarray(0, Math.floor(jpeg.length / 2)),
      'half.png': png.subarray(0, Math.floor(png.length / 2)),
      'half.webp': webp.subarray(0, Math.floor(webp.length / 2)),
      'no-size.png': flatPng(0, 0, { rows: 1 }),
      'no-size.gif': gifOf(0, 0, 0),
      'no-size.jpg': claiming(jpeg, 0, 0),
      'fewer-rows.png': flatPng(4_000, 4_000, { rows: 10 }),
      'no-end.jpg': text('\xff\xd8' + '\xff\xff'.repeat(500)),
    }),
    ...make('clean', {
      'laden.jpg': await ladenJpeg(),
      'film-behind.jpg': Buffer.concat([
        jpeg,
        text('\0\0\0\x18ftypmp42CANARY'),
        Buffer.alloc(200_000, 'CANARY'),
      ]),
      'png-in-truth.jpg': png,
      'sixteen-bit.png': flatPng(6_300, 6_300, { depth: 16, colour: 6 }),
      'large-canvas.gif': gifOf(900, 6_000, 6_000),
    }),
    ...make('either', {
      'profile-bomb.png': flatPng(8, 8, { chunks: [compressedChunk('iCCP', 64)] }),
      'words-bomb.png': flatPng(8, 8, { chunks: [compressedChunk('zTXt', 64)] }),
      'many-chunks.png': flatPng(8, 8, {
        chunks: Array.from({ length: 50_000 }, () => pngChunk('tEXt', text('a\0b'))),
      }),
      'many-segments.jpg': withSegments(
        jpeg,
        ...Array.from({ length: 20_000 }, () => jpegSegment(0xfe, text('a'))),
      ),
      'script.gif': Buffer.concat([text('GIF89a/*'), gif.subarray(8), text('*/=1;alert(1)')]),
    }),
  ];
}

/** A picture cut off at many places, and with bytes of it turned; the same ones for the same `seed`. */
export async function mutatedPictures(count: number, seed = 1): Promise<HostilePicture[]> {
  const formats = ['jpeg', 'png', 'webp', 'gif'] as const;
  const whole = await Promise.all(formats.map((format) => smallPicture(format)));
  const next = numbersFrom(seed);
  return Array.from({ length: count }, (_, index) => {
    const format = formats[index % formats.length] ?? 'jpeg';
    const bytes = Buffer.from(whole[index % whole.length] ?? []);
    const cut = index % 3 === 0 ? bytes.subarray(0, 12 + next(bytes.length - 12)) : bytes;
    // The first bytes stay: a file of no known type is refused before it reaches a decoder.
    for (let turn = index % 3 === 0 ? 0 : 1 + next(20); turn > 0; turn -= 1) {
      cut[12 + next(cut.length - 12)] = next(256);
    }
    return { name: `mutated-${index}.${format}`, bytes: cut, becomes: 'either' };
  });
}

/** The size in the frame's header, changed; the picture behind it stays as small as it is. */
function claiming(jpeg: Buffer, width: number, height: number): Buffer {
  const claimed = Buffer.from(jpeg);
  const frame = claimed.indexOf(Buffer.from([0xff, 0xc0]));
  claimed.writeUInt16BE(height, frame + 5);
  claimed.writeUInt16BE(width, frame + 7);
  return claimed;
}

/** A few kilobytes that become so many megabytes when they are read. */
function compressedChunk(type: string, megabytes: number): Buffer {
  return pngChunk(
    type,
    Buffer.concat([text('x\0\0'), deflateSync(Buffer.alloc(megabytes * 1_048_576), { level: 1 })]),
  );
}

/** Whole numbers below a bound, from a seed (mulberry32): a failure can be made again. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}
