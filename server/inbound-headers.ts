/**
 * What a client may not say. Next and we talk to each other in request headers; the same headers from
 * outside have skipped authorisation, poisoned caches and chosen nonces (hardening 2.1). They are
 * removed, and then set by us. The host is set too, so that no link is ever built from a Host header.
 */
import type { IncomingHttpHeaders } from 'node:http';

const STRIPPED = new Set([
  'content-security-policy',
  'content-security-policy-report-only',
  'forwarded',
  'next-resume',
  'via',
  'x-client-address',
  'x-forwarded',
  'x-http-method-override',
  'x-matched-path',
  'x-next-resume-state-length',
  'x-nextjs-data',
  'x-nextjs-postponed',
  'x-nonce',
  'x-original-url',
  'x-prerender-revalidate',
  'x-prerender-revalidate-if-generated',
  'x-real-ip',
  'x-request-id',
  'x-request-path',
  'x-rewrite-url',
]);
const STRIPPED_PREFIXES = [
  'x-middleware-',
  'x-forwarded-',
  'x-invoke-',
  'x-now-',
  'x-vercel-',
  'x-next-revalidat',
];

export function stripInternalHeaders(headers: IncomingHttpHeaders): void {
  for (const name of Object.keys(headers)) {
    if (STRIPPED.has(name) || STRIPPED_PREFIXES.some((prefix) => name.startsWith(prefix))) {
      delete headers[name];
    }
  }
}

export function setInternalHeaders(
  headers: IncomingHttpHeaders,
  ours: {
    base: URL;
    path: string;
    clientAddress: string;
    requestId: string;
    policy: string;
    nonce: string | null;
  },
): void {
  const { base } = ours;
  headers.host = base.host;
  headers['x-forwarded-host'] = base.host;
  headers['x-forwarded-proto'] = base.protocol.slice(0, -1);
  headers['x-forwarded-for'] = ours.clientAddress;
  headers['x-client-address'] = ours.clientAddress;
  headers['x-request-id'] = ours.requestId;
  // Where to come back to after signing in (lib/next/session.ts).
  headers['x-request-path'] = ours.path;
  // Next reads the nonce for its own scripts from here.
  headers['content-security-policy'] = ours.policy;
  if (ours.nonce !== null) headers['x-nonce'] = ours.nonce;
}
