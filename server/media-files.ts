/** Serves `/media/{hash}.{extension}` from MEDIA_DIR; the name is the content, so it never changes. */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { MEDIA_EXTENSION, MEDIA_TYPES } from '#lib/domain/media/vocabulary.ts';
import { sendProblem } from './problem.ts';

const TYPES = new Map(MEDIA_TYPES.map((type) => [MEDIA_EXTENSION[type], type]));

export async function sendMedia(
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
  mediaDir: string,
): Promise<void> {
  const [, hash, extension = ''] = /^\/media\/([0-9a-f]{64})\.([a-z]+)$/.exec(pathname) ?? [];
  const type = TYPES.get(extension);
  const file = hash && type ? await openIfThere(path.join(mediaDir, `${hash}.${extension}`)) : null;
  if (!file || !hash || !type) return sendProblem(response, { status: 404, code: 'not-found' });
  const etag = `"${hash}"`;
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
