/**
 * How often a guess is allowed. Each pair limits one account and, wider because offices share one,
 * one address. A limit runs out by itself: nobody can lock a colleague out for good.
 */
import type { Instant } from '../kernel/clock.ts';
import type { Refusal } from '../kernel/result.ts';

/** `points` tries in `seconds`, counted from the first. */
export type Limit = { name: string; points: number; seconds: number };

const QUARTER = 15 * 60;
const HOUR_SECONDS = 60 * 60;

export const SIGN_IN_ACCOUNT: Limit = { name: 'sign-in-account', points: 5, seconds: QUARTER };
export const SIGN_IN_ADDRESS: Limit = { name: 'sign-in-address', points: 30, seconds: QUARTER };
export const RESET_ACCOUNT: Limit = { name: 'reset-account', points: 3, seconds: HOUR_SECONDS };
export const RESET_ADDRESS: Limit = { name: 'reset-address', points: 15, seconds: HOUR_SECONDS };
/** Guesses of a link's token and of the current password. */
export const LINK_ADDRESS: Limit = { name: 'link-address', points: 20, seconds: QUARTER };
export const CURRENT_PASSWORD: Limit = { name: 'current-password', points: 5, seconds: QUARTER };
/** Guesses of the token of a preview. */
export const PREVIEW_ADDRESS: Limit = { name: 'preview-address', points: 20, seconds: 60 };

export type TooManyTries = Refusal<'too-many-tries', { retryAt: Instant; retryInMinutes: number }>;

/**
 * What counts as one address: the address itself, but of IPv6 the /64 network, for one subscriber has
 * all 2^64 addresses of it (RFC 6177).
 */
export function networkOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address.replace(/^.*:/, '');
  const [head = '', tail] = address.toLowerCase().replace(/%.*$/, '').split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const gap = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array.from({ length: gap }, () => '0'), ...right];
  const network = groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${network.join(':')}::/64`;
}
