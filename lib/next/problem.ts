/**
 * Errors for machines: application/problem+json (RFC 9457) with the stable `code` of the refusal and
 * its facts, the same codes that forms get. The status says of what kind the refusal is.
 */
import type { Refusal } from '#lib/domain/kernel/result.ts';

const HEADERS = { 'content-type': 'application/problem+json', 'cache-control': 'private, no-store' };

const STATUS: Record<string, number> = {
  'signed-out': 401,
  'not-found': 404,
  'too-large': 413,
  // The text, or the state of the story, is no longer the one that was seen.
  stale: 409,
  'text-moved': 409,
  'not-approved': 409,
  'address-taken': 409,
  'wrong-state': 409,
  'already-live': 409,
  'not-archived': 409,
  'was-published': 409,
  archived: 409,
  'in-review': 409,
  'awaiting-publication': 409,
  'in-use': 409,
  'just-added': 409,
  limited: 429,
  busy: 503,
  'no-space': 507,
  // Nobody in this role, or not this person.
  'other-account': 403,
  role: 403,
  'not-yours': 403,
  contributor: 403,
  absent: 403,
  'cross-site': 403,
  'too-many-heartbeats': 429,
  'too-many-streams': 429,
  stopping: 503,
};

/** Everything else is something wrong with what was sent. */
const UNPROCESSABLE = 422;

export function problem(refusal: Refusal): Response {
  const { ok: _ok, code, ...facts } = refusal;
  const status = STATUS[code] ?? UNPROCESSABLE;
  return new Response(JSON.stringify({ type: 'about:blank', status, code, ...facts }), {
    status,
    headers: HEADERS,
  });
}
