/** Pictures and what pretends to be one, put together byte by byte. For tests and proofs. */
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** A small picture with something in it, in any of the formats. */
export async function smallPicture(
  format: 'jpeg' | 'png' | 'webp' | 'gif',
  { width = 64, height = 48 }: { width?: number; height?: number } = {},
): Promise<Buffer> {
  const stripes = Buffer.from(
    Array.from({ length: width * height * 3 }, (_, at) => (at * 7 + Math.floor(at / (width * 3)) * 13) % 256),
  );
  return sharp(stripes, { raw: { width, height, channels: 3 } })
    .toFormat(format)
    .toBuffer();
}

/** A photograph as a telephone hands it over: held upright, with where and when and by whom. */
export async function ladenJpeg(): Promise<Buffer> {
  const laden = await sharp(await smallPicture('png', { width: 640, height: 480 }))
    .withExif({
      IFD0: { Artist: 'CANARY-ARTIST', Copyright: 'CANARY-COPYRIGHT', ImageDescription: 'CANARY-WORDS' },
      IFD2: { UserComment: 'CANARY-COMMENT', DateTimeOriginal: '2026:11:23 09:00:00' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '52/1 30/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '13/1 24/1 0/1',
      },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF>CANARY-XMP</rdf:RDF></x:xmpmeta>')
    .withIccProfile('p3')
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const photoshop = Buffer.from('Photoshop 3.0\0' + '8BIM\x04\x04\0\0\0\0\0\x10CANARY-IPTC-BLOCK', 'latin1');
  const segments = [jpegSegment(0xed, photoshop), jpegSegment(0xfe, Buffer.from('CANARY-REMARK'))];
  return Buffer.concat([withSegments(laden, ...segments), Buffer.from('CANARY-TRAILER'.repeat(20))]);
}

export function jpegSegment(marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

/** Segments put in right behind the beginning. */
export function withSegments(jpeg: Buffer, ...segments: Buffer[]): Buffer {
  return Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);
}

export function pngChunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** A PNG of one colour in as few bytes as it takes; `pixels` rows of data may be fewer than it claims. */
export function flatPng(
  width: number,
  height: number,
  { depth = 1, colour = 0, rows = height, chunks = [] as Buffer[] } = {},
): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, colour, 0, 0, 0], 8);
  const channels = colour === 6 ? 4 : colour === 2 ? 3 : 1;
  const row = 1 + Math.ceil((width * depth * channels) / 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', header),
    ...chunks,
    pngChunk('IDAT', deflateSync(Buffer.alloc(row * rows), { level: 1 })),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** An animation on a canvas of any size; each frame is one pixel. */
export function gifOf(frames: number, width: number, height: number, comment = ''): Buffer {
  const screen = Buffer.from('GIF89a\0\0\0\0\x80\0\0\0\0\0\xff\xff\xff', 'latin1');
  screen.writeUInt16LE(width, 6);
  screen.writeUInt16LE(height, 8);
  const frame = Buffer.from('\x21\xf9\x04\0\x0a\0\0\0\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0', 'latin1');
  const words = comment === '' ? '' : `\x21\xfe${String.fromCharCode(comment.length)}${comment}\0`;
  const blocks = Array.from({ length: frames }, () => frame);
  return Buffer.concat([screen, Buffer.from(words, 'latin1'), ...blocks, Buffer.from('\x3b')]);
}

/** A WebP that claims a canvas of its own, with the chunks of another behind it. */
export function webpOnCanvas(webp: Buffer, width: number, height: number): Buffer {
  const extended = Buffer.alloc(18);
  extended.write('VP8X', 0, 'latin1');
  extended.writeUInt32LE(10, 4);
  extended.writeUIntLE(width - 1, 12, 3);
  extended.writeUIntLE(height - 1, 15, 3);
  const body = Buffer.concat([Buffer.from('WEBP'), extended, webp.subarray(12)]);
  const head = Buffer.from('RIFF\0\0\0\0', 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}

/** The least that is a zip, and so a JAR: one stored entry, the directory, its end. */
export function zipOf(name: string, content: string): Buffer {
  const data = Buffer.from(content);
  const local = Buffer.alloc(30);
  local.write('PK\x03\x04', 0, 'latin1');
  local.writeUInt32LE(crc32(data), 14);
  local.writeUInt32LE(data.length, 18);
  local.writeUInt32LE(data.length, 22);
  local.writeUInt16LE(name.length, 26);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  return Buffer.concat([local, Buffer.from(name), data, end]);
}
