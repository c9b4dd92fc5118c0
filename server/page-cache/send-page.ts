import type { IncomingMessage, ServerResponse } from 'node:http';
import fresh from 'fresh';
import Negotiator from 'negotiator';
import { ENCODINGS, type Encoding, type Page } from './page.ts';

/**
 * Sends a page in the encoding that the reader prefers, or 304. Browsers keep it but must ask each
 * time, so that a story that was held is gone at the next look.
 */
export function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  page: Page,
  about: { cache: 'hit' | 'miss' | 'pass'; keys: readonly string[] },
): void {
  const encoding = encodingOf(request, page);
  const variant = page.variants[encoding] ?? page.variants.identity;
  const isKept = page.status === 200;
  const headers: Record<string, string | number> = {
    'cache-control': isKept ? 'public, max-age=0, must-revalidate' : 'no-store',
    vary: 'Accept-Encoding',
    'x-cache': about.cache,
  };
  if (isKept) headers['etag'] = variant.etag;
  if (isKept && about.keys.length > 0) headers['surrogate-key'] = about.keys.join(' ');
  if (page.location !== null) headers['location'] = page.location;
  if (isKept && fresh(request.headers, { etag: variant.etag })) {
    response.writeHead(304, headers);
    response.end();
    return;
  }
  headers['content-type'] = page.contentType;
  headers['content-length'] = variant.body.length;
  if (encoding !== 'identity') headers['content-encoding'] = encoding;
  response.writeHead(page.status, headers);
  response.end(request.method === 'HEAD' ? undefined : variant.body);
}

function encodingOf(request: IncomingMessage, page: Page): Encoding {
  const available = ENCODINGS.filter((encoding) => page.variants[encoding]);
  if (available.length === 1) return 'identity';
  const chosen = negotiatorOf(request).encodings(available, { preferred: ['br', 'gzip'] })[0];
  return available.find((encoding) => encoding === chosen) ?? 'identity';
}

/** The published types describe 0.6, without `preferred`. */
type PreferringNegotiator = {
  encodings(available: readonly string[], options: { preferred: string[] }): string[];
};

function negotiatorOf(request: IncomingMessage): PreferringNegotiator {
  return new Negotiator(request);
}
