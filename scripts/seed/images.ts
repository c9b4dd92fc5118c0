import path from 'node:path';

/** The pictures of the demo edition; draw-images.ts has a scene for each. */
export type ImageName =
  | 'night-ward'
  | 'pharmacy-shelf'
  | 'slow-ripples'
  | 'ringing-back'
  | 'falling-steps'
  | 'twelve-roofs'
  | 'two-chairs'
  | 'open-letters'
  | 'unopened-post'
  | 'waiting-bus'
  | 'cold-water'
  | 'small-print';

export const IMAGE_WIDTH = 1600;
export const IMAGE_HEIGHT = 900;
export const IMAGE_CREDIT = 'Drawn for the demo edition';

export function imageFile(name: ImageName): string {
  return path.join(import.meta.dirname, 'images', `${name}.jpg`);
}
