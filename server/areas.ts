/**
 * Which part of the product a path belongs to; each part has its own headers and its own road through
 * the server. What is not named here is front: it is rendered without cookies and stored by key, so
 * that forgetting to name something fails closed.
 */
export const AREAS = [
  'front',
  'desk',
  'auth',
  'api',
  'health',
  'media',
  'framework',
  'preview',
  'frame',
] as const;
export type Area = (typeof AREAS)[number];

const FIRST_SEGMENTS = new Map<string, Area>([
  ['desk', 'desk'],
  ['signin', 'auth'],
  ['setup', 'auth'],
  ['invite', 'auth'],
  ['reset', 'auth'],
  ['forgot', 'auth'],
  ['api', 'api'],
  ['media', 'media'],
  // Somebody with a link and no account.
  ['preview', 'preview'],
  // What the desk shows of a story inside a page of its own.
  ['frame', 'frame'],
  ['_next', 'framework'],
]);

const HEALTH = new Set(['/api/healthz', '/api/readyz']);

/** The area of a decoded path. */
export function areaOf(pathname: string): Area {
  if (HEALTH.has(pathname)) return 'health';
  // Next's development tools answer beside /_next.
  if (pathname.startsWith('/__next')) return 'framework';
  return FIRST_SEGMENTS.get(pathname.split('/', 2)[1] ?? '') ?? 'front';
}
