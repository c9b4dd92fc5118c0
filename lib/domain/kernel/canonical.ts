/**
 * Canonical JSON in the manner of RFC 8785: sorted keys, no white space, and text in one form, so
 * that what looks the same to a reader hashes the same: Unicode NFC, LF line ends. (Trailing blanks
 * are a matter of blocks, not of strings: see normaliseSnapshot.)
 */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json | undefined };

/** Unicode NFC and LF line ends. */
export function normaliseText(text: string): string {
  return text.normalize('NFC').replaceAll(/\r\n?/g, '\n');
}

/** Throws on what JSON has no words for (NaN, infinities). Keys with `undefined` are left out. */
export function canonicalJson(value: Json): string {
  if (typeof value === 'string') return JSON.stringify(normaliseText(value));
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`${value} has no canonical form`);
    return JSON.stringify(value);
  }
  if (value === null || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] as Json)}`);
  return `{${members.join(',')}}`;
}
