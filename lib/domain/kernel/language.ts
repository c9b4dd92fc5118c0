/** Is this a BCP 47 tag that dates can be written in? One that is not would break every page. */
export function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
