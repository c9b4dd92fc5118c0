'use client';

import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Article } from '#components/stories/article.tsx';
import type { Id } from '#lib/domain/kernel/ids.ts';
import type { TextNow } from '#lib/domain/presence/views.ts';
import type { ArticleView, SiteView } from '#lib/domain/stories/views.ts';
import { fetchText } from './fetch-text.ts';
import { holdScroll, patchBlocks } from './patch-blocks.ts';
import { usePresenceView, useStoryPresence } from './presence-context.ts';

const AGAIN_MS = 3_000;

type Props = {
  site: SiteView;
  /** The text that came with the page; without one it is asked for. */
  first: TextNow | null;
};

/** The text as readers would see it, growing as somebody else writes it. */
export function GrowingArticle({ site, first }: Props) {
  const { storyId } = useStoryPresence();
  const view = usePresenceView();
  const { text, frame } = useTextNow(storyId, view?.revision.id ?? null, first);
  return (
    <div ref={frame} className="site-preview [overflow-anchor:none]" aria-busy={text === null}>
      {text ? (
        <OneArticle article={text.article} site={site} />
      ) : (
        <p className="text-muted">Getting the text.</p>
      )}
    </div>
  );
}

/** The newest text, and the frame that keeps its place while it is exchanged. */
function useTextNow(storyId: Id, newest: Id | null, first: TextNow | null) {
  const [text, setText] = useState(first);
  const [tries, setTries] = useState(0);
  const frame = useRef<HTMLDivElement>(null);
  const restore = useRef<(() => void) | null>(null);
  const shown = text?.revision ?? null;
  useEffect(() => {
    if (shown !== null && (newest === null || newest === shown)) return;
    const asked = new AbortController();
    let again = 0;
    void fetchText(storyId, asked.signal).then((next) => {
      if (asked.signal.aborted) return;
      if (!next) {
        again = window.setTimeout(() => setTries((number) => number + 1), AGAIN_MS);
        return;
      }
      restore.current = frame.current && holdScroll(frame.current);
      setText(next);
    });
    return () => {
      asked.abort();
      window.clearTimeout(again);
    };
  }, [storyId, newest, shown, tries]);
  useLayoutEffect(() => {
    restore.current?.();
    restore.current = null;
  }, [text]);
  return { text, frame };
}

/** React writes the body once; later ones are put into it block by block. */
function OneArticle({ article, site }: { article: ArticleView; site: SiteView }) {
  const [written] = useState(article.bodyHtml);
  const around = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const body = around.current?.querySelector('.body');
    if (body) patchBlocks(body, article.bodyHtml);
  }, [article.bodyHtml]);
  const headline = article.headline || 'No headline yet';
  return (
    <div ref={around}>
      <Article story={{ ...article, headline, bodyHtml: written }} site={site} url={article.path} />
    </div>
  );
}
