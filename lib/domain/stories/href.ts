/**
 * Where a link in a story may lead. Asked when a document is parsed and again when it is rendered,
 * so that a row written around the parser still cannot put a script into a page.
 */
export const LINK_SCHEMES = ['http', 'https', 'mailto'] as const;
export const WEB_SCHEMES = ['http', 'https'] as const;

const LONGEST_HREF = 2_048;

export function isAllowedHref(
  href: unknown,
  schemes: readonly (typeof LINK_SCHEMES)[number][] = LINK_SCHEMES,
): boolean {
  if (typeof href !== 'string' || href.length > LONGEST_HREF) return false;
  // URL parsers drop blanks and control characters (`java\nscript:`); an address has none.
  if (/[\s\p{Cc}\p{Cs}\\]/u.test(href)) return false;
  const scheme = /^(https?):\/\/[^/?#]|^(mailto):[^@]+@[^@]/i.exec(href);
  const name = (scheme?.[1] ?? scheme?.[2])?.toLowerCase();
  return schemes.some((allowed) => allowed === name) && URL.canParse(href);
}
