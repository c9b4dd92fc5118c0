/** What a picture on its way is doing, and why one was not added, in words. */
import { pictureWords } from '#lib/domain/media/words.ts';
import type { UploadAnswer } from './upload-picture.ts';

/** How far it is: null while it waits for the ones before it. */
export function progressWords(fraction: number | null): string {
  if (fraction === null) return 'Waiting for the ones before it';
  if (fraction >= 1) return 'Sent; the server is preparing it';
  return `${Math.floor(fraction * 100)} % sent`;
}

export type UploadFailure = Extract<UploadAnswer, { kind: 'refused' | 'unreachable' }>;

export function failureWords(failure: UploadFailure): string {
  if (failure.kind === 'refused') return pictureWords(failure.code, failure.facts);
  return 'The server could not be reached. Try again when you are online.';
}

/** Trying again is no use where the file itself was what was wrong. */
const PASSING = new Set(['too-slow', 'limited', 'busy', 'no-space', 'signed-out']);

export function mayRetry(failure: UploadFailure): boolean {
  return failure.kind === 'unreachable' || PASSING.has(failure.code);
}
