/**
 * How much a request may bring. Node holds a body to its declared length, so the declaration is what
 * is judged; one without a length is refused, for nothing that we serve sends it.
 */
import type { IncomingHttpHeaders } from 'node:http';
import { paths } from '#lib/domain/kernel/paths.ts';
import { MOST_UPLOAD_BYTES } from '#lib/domain/media/limits.ts';

const MEGABYTE = 1_048_576;

export function refusalOfBody(headers: IncomingHttpHeaders, pathname: string): 411 | 413 | null {
  if (headers['transfer-encoding'] !== undefined) return 411;
  return Number(headers['content-length'] ?? 0) > limitOf(pathname) ? 413 : null;
}

function limitOf(pathname: string): number {
  if (pathname === paths.mediaApi()) return MOST_UPLOAD_BYTES;
  return pathname.startsWith(paths.importStory()) ? 3 * MEGABYTE : MEGABYTE;
}
