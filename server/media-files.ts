/**
 * Serves `/media/{hash}.{extension}` and `/media/{hash}-{width}.{format}` from MEDIA_DIR. A picture's
 * name is its content and a variant's never stands for another, so neither ever changes.
 */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { MEDIA_EXTENSION, MEDIA_TYPES, VARIANT_FORMATS } from '#lib/domain/media/vocabulary.ts';
import { sendProblem } from './problem.ts';

/** Every name that is served, and nothing that could lead out of the folder. */
const NAME = /^\/media\/([0-9a-f]{64}(?:-[1-9][0-9]{0,3})?)\.([a-z]+)$/;
const PICTURE_TYPES = new Map<string, string>(MEDIA_TYPES.map((type) => [MEDIA_EXTENSION[type], type]));
const VARIANT_TYPES = new Map<string, string>(VARIANT_FORMATS.map((format) => [format, `image/${format}`]));

export async function sendMedia(
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
  mediaDir: string,
): Promise<void> {
  const [, name = '', extension = ''] = NAME.exec(pathname) ?? [];
  const type = (name.includes('-') ? VARIANT_TYPES : PICTURE_TYPES).get(extension);
  const file = type ? await openIfThere(path.join(mediaDir, `${name}.${extension}`)) : null;
  if (!file || !type) return sendProblem(response, { status: 404, code: 'not-found' });
  const etag = `"${name}.${extension}"`;
  const kept = { 'cache-control': 'public, max-age=31536000, immutable', etag };
  if (request.headers['if-none-match'] === etag) {
    await file.close();
    response.writeHead(304, kept).end();
    return;
  }
  const { size } = await file.stat();
  response.writeHead(200, { ...kept, 'content-type': type, 'content-length': size });
  if (request.method === 'HEAD') {
    await file.close();
    response.end();
    return;
  }
  try {
    await pipeline(createReadStream('', { fd: file }), response);
  } catch (error) {
    // The reader has what it wanted, or has left.
    if (!response.closed) throw error;
  }
}

async function openIfThere(file: string) {
  try {
    return await open(file, 'r');
  } catch {
    return null;
  }
}
