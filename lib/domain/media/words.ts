/**
 * The words of the media room's refusals: what happened and what to do. Exhaustive on purpose: a new
 * code fails the type check until it has a sentence here.
 */
import type { DeleteRefusal, DescribeRefusal } from './permission.ts';

export const UPLOAD_REFUSALS = [
  'not-an-image',
  'svg-file',
  'avif-file',
  'heic-file',
  'empty-file',
  'mixed-file',
  'too-large',
  'too-many-pixels',
  'too-many-frames',
  'damaged-image',
  'too-slow',
  'too-heavy',
  'limited',
  'busy',
  'no-space',
  'role',
  'signed-out',
] as const;
/** Every code with which `POST /api/desk/media` answers a person who did nothing odd. */
export type UploadRefusal = (typeof UPLOAD_REFUSALS)[number];

export type PictureRefusal = UploadRefusal | DescribeRefusal | DeleteRefusal | 'not-found' | 'bad-input';

type Facts = { retryInMinutes?: number };

const WORDS: Record<PictureRefusal, (facts: Facts) => string> = {
  'not-an-image': () => 'This file is not a picture that can be used. Save it as JPEG, PNG, WebP or GIF.',
  'svg-file': () => 'SVG files can carry scripts and are not taken. Export the drawing as PNG.',
  'avif-file': () => 'AVIF files are not taken. Save the picture as JPEG, PNG or WebP.',
  'heic-file': () =>
    'HEIC files are not taken. Export the picture as JPEG; on an iPhone, choose “Most Compatible” in the camera’s formats.',
  'empty-file': () => 'This file is empty. Choose it again, or save it anew.',
  'mixed-file': () =>
    'This file holds something else beside the picture. Open it in a picture editor and save it as a new file.',
  'too-large': () => 'This file is larger than 20 MB. Save it smaller and try again.',
  'too-many-pixels': () =>
    'This picture is larger than 40 megapixels, or longer than 16,383 pixels on one side. Save it smaller and try again.',
  'too-many-frames': () => 'This animation has more than 1,000 frames. Save one frame of it as a picture.',
  'damaged-image': () =>
    'This picture is damaged and could not be read to its end. Open it in a picture editor and save it anew.',
  'too-slow': () => 'This picture took too long to prepare. Save it smaller and try again.',
  'too-heavy': () => 'This picture took too much memory to prepare. Save it smaller and try again.',
  limited: ({ retryInMinutes = 60 }) =>
    `You have added many pictures in a short time. Try again in ${inWords(retryInMinutes)}.`,
  busy: () => 'Many pictures are being prepared at the moment. Try again in a minute.',
  'no-space': () =>
    'The server has no room left for pictures. Tell whoever runs it; your text is still being saved.',
  role: () => 'Your role reads the pictures of the desk; a writer or an editor changes them.',
  'signed-out': () => 'You are signed out. Sign in, then try again.',
  'not-yours': () => 'Somebody else added this picture. An editor can change it.',
  'in-use': () => 'A story shows this picture. Take it out of the story first.',
  'just-added': () =>
    'Somebody added this picture today and may be using it in a text that is not saved yet. Try again tomorrow.',
  'not-found': () => 'This picture is not there any more. Reload the page.',
  'bad-input': () => 'Something in this form is not right.',
};

/** A sentence for a code of a refusal; for one that is not known, that it did not work. */
export function pictureWords(code: string, facts: Facts = {}): string {
  return isKnown(code) ? WORDS[code](facts) : 'The picture could not be added. Try again.';
}

function isKnown(code: string): code is PictureRefusal {
  return Object.hasOwn(WORDS, code);
}

function inWords(minutes: number): string {
  if (minutes === 1) return 'a minute';
  return minutes < 120 ? `${minutes} minutes` : `${Math.ceil(minutes / 60)} hours`;
}
