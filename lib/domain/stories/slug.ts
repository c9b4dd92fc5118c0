import { ok, refuse, type Refusal, type Result } from '../kernel/result.ts';
import { LONGEST_SLUG } from '../kernel/slug.ts';
import { RESERVED_WORDS } from './reserved-words.ts';

export type BadSlug = Refusal<'slug-malformed' | 'slug-too-long'>;

/** A story's or a topic's part of an address, as somebody typed it. */
export function parseSlug(slug: string): Result<string, BadSlug> {
  if (slug.length > LONGEST_SLUG) return refuse('slug-too-long');
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)) return refuse('slug-malformed');
  return ok(slug);
}

/** A section stands first in an address, where the product's own words stand too. */
export function parseSectionSlug(slug: string): Result<string, BadSlug | Refusal<'slug-reserved'>> {
  return isReservedSection(slug) ? refuse('slug-reserved') : parseSlug(slug);
}

export function isReservedSection(slug: string): boolean {
  return RESERVED_WORDS.some((word) => word === slug);
}
