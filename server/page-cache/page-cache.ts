/**
 * The one cache of the product: finished public pages by path. A render begun before a commit that
 * touched one of its keys is neither stored nor shared after it, so a hold or a correction is what
 * the very next reader gets.
 */
import { LRUCache } from 'lru-cache';
import type { Generations } from './generations.ts';
import { bytesOf, type Page } from './page.ts';

export type PageCache = {
  page(path: string, keys: readonly string[]): Promise<{ page: Page; hit: boolean }>;
  /** Bytes held. */
  size(): number;
};

type Attempt = { generation: string; render: Promise<{ page: Page; isCurrent: boolean }> };

/** After so many commits during renders, a reader gets what was rendered last, unstored. */
const ATTEMPTS = 3;

export function createPageCache(options: {
  render: (path: string) => Promise<Page>;
  generations: Generations;
  maxBytes: number;
}): PageCache {
  const { generations } = options;
  const entries = new LRUCache<string, { page: Page; generation: string }>({
    maxSize: options.maxBytes,
    sizeCalculation: ({ page }) => bytesOf(page),
  });
  const attempts = new Map<string, Attempt>();

  async function render(path: string, keys: readonly string[], generation: string) {
    const page = await options.render(path);
    while (!generations.isCurrent()) await generations.catchUp();
    // No await from here: what is found current is stored as current.
    const isCurrent = generations.of(keys) === generation;
    if (isCurrent && page.status === 200) entries.set(path, { page, generation });
    return { page, isCurrent };
  }

  function shared(path: string, keys: readonly string[], generation: string): Attempt {
    const running = attempts.get(path);
    if (running?.generation === generation) return running;
    const attempt: Attempt = { generation, render: render(path, keys, generation) };
    attempts.set(path, attempt);
    const forget = () => {
      if (attempts.get(path) === attempt) attempts.delete(path);
    };
    attempt.render.then(forget, forget);
    return attempt;
  }

  return {
    async page(path, keys) {
      for (let attempt = 1; ; attempt += 1) {
        while (!generations.isCurrent()) await generations.catchUp();
        const generation = generations.of(keys);
        const entry = entries.get(path);
        if (entry?.generation === generation) return { page: entry.page, hit: true };
        if (entry) entries.delete(path);
        const { page, isCurrent } = await shared(path, keys, generation).render;
        // Even what is no longer current was so when this request came.
        if (isCurrent || attempt === ATTEMPTS) return { page, hit: false };
      }
    },
    size: () => entries.calculatedSize,
  };
}
