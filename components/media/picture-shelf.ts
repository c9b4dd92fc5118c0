/** The pictures of the library that a page knows, by hash: those it came with, and those added since. */
import { createContext, use, useSyncExternalStore } from 'react';
import type { MediaView } from '#lib/domain/media/views.ts';

export type PictureShelf = {
  find(hash: string): MediaView | undefined;
  put(picture: MediaView): void;
  subscribe(changed: () => void): () => void;
};

export function createPictureShelf(pictures: Record<string, MediaView> = {}): PictureShelf {
  const known = new Map(Object.entries(pictures));
  const listeners = new Set<() => void>();
  return {
    find: (hash) => known.get(hash),
    put(picture) {
      known.set(picture.hash, picture);
      for (const listener of listeners) listener();
    },
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}

export const PictureShelfContext = createContext<PictureShelf>(createPictureShelf());

/** What the library says of a picture; undefined while the page does not know it. */
export function usePicture(hash: string): MediaView | undefined {
  const shelf = use(PictureShelfContext);
  const find = () => shelf.find(hash);
  return useSyncExternalStore(shelf.subscribe, find, find);
}
