/**
 * Pages that one person may see and that hold no script: the frames of the desk's preview, and what a
 * preview link opens. Next renders them within the process; its scripts are taken out, nothing is kept.
 */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import inject from 'light-my-request';
import { networkOf, PREVIEW_ADDRESS } from '#lib/domain/auth/limits.ts';
import { paths } from '#lib/domain/kernel/paths.ts';
import { returnTry, spendTry } from '#lib/server/auth/spend-try.ts';
import type { Store } from '#lib/server/kernel/store.ts';
import { countPreviewView } from '#lib/server/stories/count-preview-view.ts';
import { openPreviewLink } from '#lib/server/stories/preview-link-queries.ts';
import { isReading } from './origin-check.ts';
import { stripScripts } from './page-cache/strip-scripts.ts';
import { sendPlainPage } from './plain-page.ts';
import { sendProblem } from './problem.ts';
import type { Render } from './render-page.ts';
import type { Target } from './request-target.ts';

type Asked = { request: IncomingMessage; response: ServerResponse; target: Target };

export type PreviewPages = {
  /** `/preview/{token}`: for whoever holds the token. */
  link(asked: Asked & { clientAddress: string }): Promise<void>;
  /** `/frame/…`: for staff; the request's headers are those that Next may have. */
  frame(asked: Asked): Promise<void>;
};

/** No token: what every link that does not open is answered with, so that no answer tells two apart. */
const NO_TOKEN = 'none';
const PATIENCE = 30_000;

export function createPreviewPages(parts: {
  store: Store;
  /** Renders without anything of the visitor's. */
  render: Render;
  handler: RequestListener;
}): PreviewPages {
  const { store, render, handler } = parts;
  return {
    async link({ request, response, target, clientAddress }) {
      if (!isLooking(request)) return refuseMethod(response);
      const visitor = { limit: PREVIEW_ADDRESS, of: networkOf(clientAddress) };
      const spent = await spendTry(store, visitor);
      if (!spent.ok) return sendPlainPage(response, 429);
      const token = target.pathname.slice(paths.preview('').length);
      const link = await openPreviewLink(store, token);
      const page = await render(paths.preview(link === null ? NO_TOKEN : token));
      if (page.status !== 200) return sendPlainPage(response, 500);
      if (link !== null) {
        await returnTry(store, visitor);
        if (isSeen(request)) await countPreviewView(store, link);
      }
      send(request, response, link === null ? 404 : 200, page.body);
    },

    async frame({ request, response, target }) {
      if (!isLooking(request)) return refuseMethod(response);
      const answer = await inject(handler, {
        method: 'GET',
        url: target.path,
        headers: headersForPage(request),
        signal: AbortSignal.timeout(PATIENCE),
      });
      const { location } = answer.headers;
      if (location !== undefined) {
        response.writeHead(307, { location, 'content-length': 0 }).end();
        return;
      }
      if (answer.statusCode >= 500) return sendPlainPage(response, 500);
      if (answer.statusCode !== 200) return sendPlainPage(response, 404);
      send(request, response, 200, answer.rawPayload);
    },
  };
}

function isLooking(request: IncomingMessage): boolean {
  return isReading(request.method ?? '') && request.method !== 'OPTIONS';
}

/** Before somebody's eyes, as far as a server can know: no HEAD, and not fetched ahead by a browser. */
function isSeen({ method, headers }: IncomingMessage): boolean {
  const purpose = [headers['sec-purpose'], headers.purpose, headers['x-moz'], headers['x-purpose']];
  return method === 'GET' && !purpose.flat().some((one) => /prefetch|prerender|preview/i.test(one ?? ''));
}

/** A page is wanted, never a part of one for the router in a browser. */
function headersForPage({ headers }: IncomingMessage): Record<string, string | string[]> {
  const kept = Object.entries(headers).filter(
    ([name, value]) => value !== undefined && !/^(rsc|next-|if-|accept-encoding|range)/.test(name),
  );
  return Object.fromEntries(kept) as Record<string, string | string[]>; // undefined was filtered out
}

function refuseMethod(response: ServerResponse): void {
  sendProblem(response, { status: 405, code: 'method-not-allowed', headers: { allow: 'GET, HEAD' } });
}

function send(request: IncomingMessage, response: ServerResponse, status: number, page: Buffer): void {
  const body = Buffer.from(stripScripts(page.toString('utf8')));
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'content-length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}
