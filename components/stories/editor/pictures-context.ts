import { createContext } from 'react';

/** Where the stored images of this story are served from, by content hash. */
export type Pictures = Record<string, { src: string; width: number; height: number }>;

export const PicturesContext = createContext<Pictures>({});
