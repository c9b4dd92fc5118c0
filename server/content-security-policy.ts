/**
 * What a page may load. The front runs no inline script at all; the desk runs the scripts that carry
 * this response's nonce and what those load. The nonce is random and never comes from the request (T-08).
 */
import { randomBytes } from 'node:crypto';
import type { Area } from './areas.ts';

export type Policy = { policy: string; nonce: string | null };

const NOTHING = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'";

const FRONT = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Development only: hot reload evaluates code and injects styles. */
const LOOSE = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self' ws: wss:",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Pages without script, for one person: the desk alone may put the one kind into a page of its own. */
const withoutScript = (ancestors: "'none'" | "'self'") =>
  [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    `frame-ancestors ${ancestors}`,
  ].join('; ');

export function policyFor(area: Area, isDevelopment: boolean): Policy {
  switch (area) {
    case 'front':
    case 'framework':
      return { policy: isDevelopment ? LOOSE : FRONT, nonce: null };
    case 'preview':
      return { policy: isDevelopment ? LOOSE : withoutScript("'none'"), nonce: null };
    case 'frame': {
      const loose = LOOSE.replace("frame-ancestors 'none'", "frame-ancestors 'self'");
      return { policy: isDevelopment ? loose : withoutScript("'self'"), nonce: null };
    }
    case 'desk':
    case 'auth':
      return isDevelopment ? { policy: LOOSE, nonce: null } : withNonce(randomBytes(16).toString('base64'));
    case 'media':
      return { policy: `${NOTHING}; sandbox`, nonce: null };
    case 'api':
    case 'health':
      return { policy: NOTHING, nonce: null };
  }
}

function withNonce(nonce: string): Policy {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    // The frames of the preview.
    "frame-src 'self'",
    "form-action 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  return { policy, nonce };
}
