/** A finished public answer, ready to be sent in any encoding. */
export const ENCODINGS = ['br', 'gzip', 'identity'] as const;
export type Encoding = (typeof ENCODINGS)[number];

export type Variant = { body: Buffer; etag: string };

export type Page = {
  status: number;
  contentType: string;
  /** Of a redirect. */
  location: string | null;
  /** Identity is always there; the others where compressing was worth it. */
  variants: { identity: Variant } & Partial<Record<Encoding, Variant>>;
};

/** What headers and bookkeeping of one entry take, roughly. */
const OVERHEAD = 1_024;

export function bytesOf(page: Page): number {
  return ENCODINGS.reduce((sum, encoding) => sum + (page.variants[encoding]?.body.length ?? 0), OVERHEAD);
}
