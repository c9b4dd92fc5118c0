/**
 * The target of a request, read strictly: origin-form only, one leading slash, sound percent-encoding.
 * Anything else (absolute form, `//host`, backslashes, NUL) is a way to make two readers of one URL
 * disagree, so it is refused before anybody acts on it.
 */
export type Target = {
  /** As it came, for whoever renders it. */
  path: string;
  /** Decoded, for deciding what it is. */
  pathname: string;
  /** Without the question mark. */
  query: string;
};

const TARGET_LENGTH = 4_096;

export function parseTarget(url: string | undefined): Target | null {
  if (!url || url.length > TARGET_LENGTH || !/^\/(?!\/)[\x21-\x7e]*$/.test(url)) return null;
  const mark = url.indexOf('?');
  const path = mark === -1 ? url : url.slice(0, mark);
  const pathname = decoded(path);
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (pathname === null || /[\\\x00-\x1f\x7f]|\/\//.test(pathname)) return null;
  if (pathname.split('/').some((segment) => segment === '.' || segment === '..')) return null;
  return { path, pathname, query: mark === -1 ? '' : url.slice(mark + 1) };
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
