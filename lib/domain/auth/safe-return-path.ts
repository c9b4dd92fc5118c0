/**
 * Where to go after signing in: a path of this site or the desk, never another origin. Browsers read
 * `//host`, `/\host` and `/<tab>/host` as other origins, and `/.//host` turns into one when
 * normalised; so the answer is what the URL parser made of it, judged again (T-21).
 */
import { paths } from '../kernel/paths.ts';

const HERE = 'http://here.invalid';
// eslint-disable-next-line no-control-regex -- browsers drop these from a URL before reading it
const REFUSED = /[\u0000-\u0020\u007f-\u009f\u00a0\u2028\u2029\\]/;
const LONGEST = 2_000;

export function safeReturnPath(wanted: unknown, otherwise: string = paths.desk()): string {
  if (typeof wanted !== 'string' || wanted.length > LONGEST) return otherwise;
  if (!isLocalPath(wanted)) return otherwise;
  if (!URL.canParse(wanted, HERE)) return otherwise;
  const url = new URL(wanted, HERE);
  const path = `${url.pathname}${url.search}${url.hash}`;
  const isSignIn = url.pathname === paths.signIn() || url.pathname.startsWith('/api/');
  return url.origin === HERE && isLocalPath(path) && !isSignIn ? path : otherwise;
}

function isLocalPath(path: string): boolean {
  return path.startsWith('/') && !path.startsWith('//') && !REFUSED.test(path);
}
