import type { MediaView } from '#lib/domain/media/views.ts';

/** What a picture is called where it stands for itself: what it shows, else what its file was called. */
export function nameOfPicture(picture: Pick<MediaView, 'alt' | 'caption' | 'name' | 'hash'>): string {
  return picture.alt || picture.caption || picture.name || `Picture ${picture.hash.slice(0, 8)}`;
}
