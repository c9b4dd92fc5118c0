/**
 * Whether a request may change something (T-05): its Origin is ours, and what the browser says of the
 * sender does not disagree. An absent or `null` Origin is refused; CVE-2026-27978 was the exception
 * that somebody made for it.
 */
import type { IncomingHttpHeaders } from 'node:http';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

export function isReading(method: string): boolean {
  return READS.has(method);
}

export function isOurOrigin(headers: IncomingHttpHeaders, baseUrl: string): boolean {
  const site = headers['sec-fetch-site'];
  return headers.origin === baseUrl && (site === undefined || site === 'same-origin');
}
