import { isAllowedHref } from '#lib/domain/stories/href.ts';

/** The address that was meant: `example.org` is a web page, `a@b.org` is mail. Null if it is none. */
export function linkAddress(typed: string): string | null {
  const trimmed = typed.trim();
  if (isAllowedHref(trimmed)) return trimmed;
  if (/^[^\s:/]+@[^\s:/]+\.[^\s:/]+$/.test(trimmed)) return allowedOrNull(`mailto:${trimmed}`);
  if (/^[^\s:/@]+\.[^\s:/@]+([/?#:]\S*)?$/.test(trimmed)) return allowedOrNull(`https://${trimmed}`);
  return null;
}

function allowedOrNull(href: string): string | null {
  return isAllowedHref(href) ? href : null;
}
