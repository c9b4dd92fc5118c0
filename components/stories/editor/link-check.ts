/**
 * What a typed link address is, said while it is typed: the address that was meant, with a warning
 * where readers would stand before a closed door, or why it cannot be one.
 */
import { paths } from '#lib/domain/kernel/paths.ts';
import { isAllowedHref, WEB_SCHEMES } from '#lib/domain/stories/href.ts';
import { linkAddress } from './link-address.ts';

export type LinkCheck =
  | { kind: 'leads'; href: string; isCompleted: boolean; warning: LinkWarning | null }
  /** Nothing wrong yet: it may become an address. */
  | { kind: 'unfinished' }
  | { kind: 'refused'; why: LinkRefusal };
export type LinkWarning = 'own-desk' | 'own-preview' | 'this-computer' | 'cut-off' | 'no-domain';
export type LinkRefusal = 'scheme' | 'blank' | 'relative' | 'not-web';

export const LINK_WARNINGS: Record<LinkWarning, string> = {
  'own-desk': 'This leads to the desk. Readers would be asked to sign in.',
  'own-preview': 'This is a preview link. It stops working when it expires.',
  'this-computer': 'This works only on this computer or in this building.',
  'cut-off': 'The end of this address seems to be missing.',
  'no-domain': 'This address has no ending such as .org. Is it complete?',
};
export const LINK_REFUSALS: Record<LinkRefusal, string> = {
  scheme: 'A link leads to https, http or mailto, and to nothing else.',
  blank: 'An address has no blanks in it.',
  relative: 'Write the whole address, from https:// on.',
  'not-web': 'A card leads to a web page: an address that begins with https:// or http://.',
};

/** `own` is the host that this desk is served from, as `location.host` gives it. */
export function checkLink(typed: string, kind: 'link' | 'embed', own: string): LinkCheck {
  const trimmed = typed.trim();
  const href = linkAddress(trimmed);
  if (href !== null) {
    if (kind === 'embed' && !isAllowedHref(href, WEB_SCHEMES)) return { kind: 'refused', why: 'not-web' };
    return { kind: 'leads', href, isCompleted: href !== trimmed, warning: warningOf(href, own) };
  }
  const scheme = /^\s*([a-z][a-z0-9+.-]*):/i.exec(trimmed.replaceAll(/[\s\p{Cc}]/gu, ''))?.[1]?.toLowerCase();
  if (
    scheme !== undefined &&
    !'https http mailto'.split(' ').includes(scheme) &&
    !/^localhost$/.test(scheme)
  ) {
    return { kind: 'refused', why: 'scheme' };
  }
  if (/^[/#?.]/.test(trimmed)) return { kind: 'refused', why: 'relative' };
  if (/\s/.test(trimmed)) return { kind: 'refused', why: 'blank' };
  return { kind: 'unfinished' };
}

function warningOf(href: string, own: string): LinkWarning | null {
  const { protocol, host, hostname, pathname } = new URL(href);
  if (protocol === 'mailto:') return null;
  if (host === own) {
    const isUnder = (path: string) => pathname === path || pathname.startsWith(`${path.replace(/\/$/, '')}/`);
    if (isUnder(paths.preview(''))) return 'own-preview';
    const closed = [paths.desk(), '/api', paths.signIn(), paths.setup(), paths.forgot()];
    if ([...closed, paths.invite(''), paths.reset('')].some(isUnder)) return 'own-desk';
  }
  if (/(…|\.\.\.)$|[%=]$/.test(href)) return 'cut-off';
  if (host === own) return null;
  if (/^(localhost|127\.|10\.|192\.168\.|\[::1\])|\.(local|internal|lan)$/i.test(hostname)) {
    return 'this-computer';
  }
  return hostname.includes('.') || hostname.startsWith('[') ? null : 'no-domain';
}
