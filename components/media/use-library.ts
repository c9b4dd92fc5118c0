import { useCallback, useEffect, useState } from 'react';
import { z } from 'zod/mini';
import { paths } from '#lib/domain/kernel/paths.ts';
import { libraryQuery, WHOLE_LIBRARY } from '#lib/domain/media/library-filter.ts';
import type { MediaView } from '#lib/domain/media/views.ts';

// Our own server's views; a proxy may answer in its place.
const pageAnswer = z.object({
  items: z.array(
    z.custom<MediaView>((value) => typeof value === 'object' && value !== null && 'src' in value),
  ),
  next: z.nullable(z.string()),
});

type Found = { search: string; items: readonly MediaView[]; next: string | null };
export type Library = {
  /** Null until the first answer. */
  found: Found | null;
  /** True if the last question was not answered. */
  failed: boolean;
  search: (words: string) => void;
  more: () => void;
  again: () => void;
};

/** Long enough that a word is asked for, not its letters. */
const QUIET_MS = 250;

/** The library, asked over HTTP: what fits some words, the newest first, page by page. */
export function useLibrary(): Library {
  const [question, setQuestion] = useState({ search: '', cursor: '', turn: 0 });
  const [found, setFound] = useState<Found | null>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    const control = new AbortController();
    const { search, cursor } = question;
    const ask = async () => {
      const query = libraryQuery({ ...WHOLE_LIBRARY, search, cursor });
      const response = await fetch(paths.mediaApiWith(query), { signal: control.signal, redirect: 'error' });
      if (!response.ok) throw new Error(String(response.status));
      const page = pageAnswer.parse(await response.json());
      setFailed(false);
      setFound((before) => ({
        search,
        items: cursor === '' ? page.items : [...(before?.items ?? []), ...page.items],
        next: page.next,
      }));
    };
    const timer = window.setTimeout(
      () => void ask().catch(() => (control.signal.aborted ? undefined : setFailed(true))),
      cursor === '' && search !== '' ? QUIET_MS : 0,
    );
    return () => {
      window.clearTimeout(timer);
      control.abort();
    };
  }, [question]);

  const next = found?.next ?? null;
  return {
    found,
    failed,
    search: useCallback((search) => setQuestion({ search, cursor: '', turn: 0 }), []),
    more: useCallback(() => {
      if (next !== null) setQuestion((asked) => ({ ...asked, cursor: next }));
    }, [next]),
    again: useCallback(() => setQuestion((asked) => ({ ...asked, turn: asked.turn + 1 })), []),
  };
}
