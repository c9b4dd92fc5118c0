/**
 * Single-use links: 256 random bits, of which the database knows only the SHA-256, so that a stolen
 * copy of it opens no door. An invitation lives a day, a password reset an hour.
 */
import { after, HOUR, type Instant } from '../kernel/clock.ts';
import { sha256 } from '../kernel/digest.ts';
import { paths } from '../kernel/paths.ts';
import type { LinkKind } from './roles.ts';

const LIFETIME: Record<LinkKind, number> = { invite: 24 * HOUR, reset: HOUR };

export const LINK_TOKEN_BYTES = 32;

export function linkExpiry(kind: LinkKind, now: Instant): Instant {
  return after(now, LIFETIME[kind]);
}

/** What is stored of a token; null if the text cannot be one (43 base64url characters). */
export function linkTokenHash(token: string): string | null {
  return /^[A-Za-z0-9_-]{43}$/.test(token) ? sha256(token) : null;
}

export function isLinkUsable(link: { expiresAt: Instant; usedAt: Instant | null }, now: Instant): boolean {
  return link.usedAt === null && now < link.expiresAt;
}

/** The absolute link. The origin is the configured BASE_URL, never a header (T-23). */
export function linkAddress(baseUrl: string, kind: LinkKind, token: string): string {
  return new URL(paths[kind](token), baseUrl).href;
}
