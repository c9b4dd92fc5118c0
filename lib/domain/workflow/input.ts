/** What the forms of review send. Each names the text it is about: the one that was on screen. */
import { z } from 'zod';

const id = z.string().regex(/^[0-9a-f]{32}$/, 'not-an-id');
const hash = z.string().regex(/^[0-9a-f]{64}$/, 'not-a-hash');
const words = z.string().max(4_000, 'too-long');

export const textOnScreen = z.strictObject({ storyId: id, hash });
export const textToReturn = z.strictObject({ storyId: id, hash, reason: words });
export const textToApprove = z.strictObject({ storyId: id, hash, note: words });
export const oneStory = z.strictObject({ storyId: id });
