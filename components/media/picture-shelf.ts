/** The pictures of the library that a page knows, by hash: those it came with, and those it met since. */
import { createContext, use, useEffect, useSyncExternalStore } from 'react';
import { z } from 'zod/mini';
import { paths } from '#lib/domain/kernel/paths.ts';
import type { MediaView } from '#lib/domain/media/views.ts';

export type PictureShelf = {
  find(hash: string): MediaView | undefined;
  put(picture: MediaView): void;
  /** Asks the library for one that came with a text of somebody else, or with an older one; once. */
  ask(hash: string): void;
  subscribe(changed: () => void): () => void;
};

const pictureAnswer = z.object({
  media: z.custom<MediaView>((value) => typeof value === 'object' && value !== null && 'src' in value),
});

export function createPictureShelf(pictures: Record<string, MediaView> = {}): PictureShelf {
  const known = new Map(Object.entries(pictures));
  const asked = new Set<string>();
  const listeners = new Set<() => void>();
  function put(picture: MediaView) {
    known.set(picture.hash, picture);
    for (const listener of listeners) listener();
  }
  return {
    find: (hash) => known.get(hash),
    put,
    ask(hash) {
      if (known.has(hash) || asked.has(hash)) return;
      asked.add(hash);
      askLibrary(hash).then(put, () => asked.delete(hash));
    },
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}

async function askLibrary(hash: string): Promise<MediaView> {
  const response = await fetch(paths.pictureApi(hash), { redirect: 'error' });
  return pictureAnswer.parse(await response.json()).media;
}

export const PictureShelfContext = createContext<PictureShelf>(createPictureShelf());

/** What the library says of a picture; undefined while the page does not know it. */
export function usePicture(hash: string): MediaView | undefined {
  const shelf = use(PictureShelfContext);
  const find = () => shelf.find(hash);
  const picture = useSyncExternalStore(shelf.subscribe, find, find);
  useEffect(() => shelf.ask(hash), [shelf, hash]);
  return picture;
}
