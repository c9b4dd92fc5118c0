/** The headers that every response carries: page, redirect, error, file (ASVS 5.0, V3). */
import type { Area } from './areas.ts';

const DENIED_FEATURES = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
]
  .map((feature) => `${feature}=()`)
  .join(', ');

const YEAR_IN_SECONDS = 31_536_000;

/** Answers to one person, or to a machine on somebody's behalf: nobody may keep them. */
const PRIVATE: readonly Area[] = ['desk', 'auth', 'api', 'health', 'preview', 'frame'];
/** Pages that look like those of the front, and must be found by no search. */
const UNLISTED: readonly Area[] = ['preview', 'frame'];

function isPrivate(area: Area): boolean {
  return PRIVATE.includes(area);
}

export function securityHeaders(area: Area, baseUrl: string, policy: string): Record<string, string> {
  return {
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'x-frame-options': area === 'frame' ? 'SAMEORIGIN' : 'DENY',
    'referrer-policy': isPrivate(area) ? 'no-referrer' : 'strict-origin-when-cross-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': DENIED_FEATURES,
    ...(baseUrl.startsWith('https:')
      ? { 'strict-transport-security': `max-age=${YEAR_IN_SECONDS}; includeSubDomains` }
      : {}),
    ...(isPrivate(area) ? { 'cache-control': 'private, no-store' } : {}),
    ...(UNLISTED.includes(area) ? { 'x-robots-tag': 'noindex, nofollow' } : {}),
  };
}
