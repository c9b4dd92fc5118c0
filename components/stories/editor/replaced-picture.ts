import type { MediaView } from '#lib/domain/media/views.ts';
import type { ImageReference } from '#lib/domain/stories/snapshot.ts';

/**
 * A use of `picture` where another one stood, or none. What described the other does not describe
 * this one; a caption may well still fit, so it stays where the library has none.
 */
export function replacedBy(
  before: Pick<ImageReference, 'caption'> | null,
  picture: MediaView,
): ImageReference {
  return {
    media: picture.hash,
    alt: picture.alt,
    caption: picture.caption || (before?.caption ?? ''),
    credit: picture.credit,
    focus: picture.focus,
  };
}
