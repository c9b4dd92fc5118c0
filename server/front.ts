/** Answers everything that readers see: from the page cache, or rendered cleanly for this one time. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { parseCursor } from '#lib/domain/kernel/cursor.ts';
import { paths } from '#lib/domain/kernel/paths.ts';
import { isList, keysOfPage, SITE_KEY } from '#lib/domain/stories/page-keys.ts';
import { finishPage } from './page-cache/finish-page.ts';
import type { Generations } from './page-cache/generations.ts';
import { createPageCache } from './page-cache/page-cache.ts';
import { sendPage } from './page-cache/send-page.ts';
import { sendPlainPage } from './plain-page.ts';
import { sendProblem } from './problem.ts';
import type { Render } from './render-page.ts';
import type { Target } from './request-target.ts';

export type OldAddress = { status: 301; to: string } | { status: 410 };
export type Front = (request: IncomingMessage, response: ServerResponse, target: Target) => Promise<void>;

const CACHE_BYTES = 64 * 1_048_576;

export function createFront(parts: {
  render: Render;
  generations: Generations;
  /** Where a page that is no longer at its address went. */
  oldAddress: (pathname: string) => Promise<OldAddress | null>;
}): Front {
  const render = async (target: string) => finishPage(await parts.render(target));
  const cache = createPageCache({ render, generations: parts.generations, maxBytes: CACHE_BYTES });

  return async (request, response, target) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return sendProblem(response, {
        status: 405,
        code: 'method-not-allowed',
        headers: { allow: 'GET, HEAD' },
      });
    }
    const query = knownQuery(target);
    if (target.path !== '/' && target.path.endsWith('/')) {
      return redirect(response, target.path.replace(/\/+$/, '') + (query && `?${query}`));
    }
    // Pages are kept under the one spelling that their keys are made of.
    const keys = query === '' ? keysOfPage(target.path) : null;
    const { page, hit } = keys
      ? await cache.page(target.path, keys)
      : { page: await render(target.path + (query && `?${query}`)), hit: false };
    if (page.status === 404) {
      const old = await parts.oldAddress(target.pathname);
      if (old?.status === 410) return sendPlainPage(response, 410);
      if (old?.status === 301) return redirect(response, old.to);
    }
    // Next leaves the words of a failure to a script that readers do not get.
    if (page.status >= 500) return sendPlainPage(response, 500);
    if (page.status === 404 || target.path === paths.notFound()) {
      const words = await cache.page(paths.notFound(), [SITE_KEY]);
      if (words.page.status >= 500) return sendPlainPage(response, 500);
      return sendPage(request, response, { ...words.page, status: 404 }, { cache: 'pass', keys: [] });
    }
    sendPage(request, response, page, { cache: hit ? 'hit' : keys ? 'miss' : 'pass', keys: keys ?? [] });
  };
}

/** Permanent, yet asked again each time: the address may have a story of its own tomorrow. */
function redirect(response: ServerResponse, location: string): void {
  response.writeHead(301, {
    location,
    'cache-control': 'public, max-age=0, must-revalidate',
    'content-length': 0,
  });
  response.end();
}

/**
 * The one query that a public page knows: where a list goes on. Whatever else stands there (trackers,
 * what Next's router adds, noise to get past the cache) is not looked at, and the page is the kept one.
 */
function knownQuery({ path, query }: Target): string {
  const cursor = new URLSearchParams(query).get('after');
  return cursor !== null && parseCursor(cursor) !== null && isList(path) ? `after=${cursor}` : '';
}
