/** How much of a picture the desk takes (hardening T-29); what is beyond is refused by name. */
import type { Limit } from '../auth/limits.ts';

export const MOST_UPLOAD_BYTES = 20 * 1_048_576;

/** Width times height, asked of the file's header before anything is decoded. */
export const MOST_PIXELS = 40_000_000;

/** Pixels along one side: what WebP can hold. */
export const LONGEST_SIDE = 16_383;

/** Of an animation; only its first is kept. */
export const MOST_FRAMES = 1_000;

/** Tries of one account, good or bad; see docs/decisions/021 for why it is not 30. */
export const UPLOAD_TRIES: Limit = { name: 'upload-tries', points: 120, seconds: 60 * 60 };

/** Bytes that one account stores. */
export const UPLOAD_BYTES: Limit = { name: 'upload-bytes', points: 500 * 1_048_576, seconds: 24 * 60 * 60 };
