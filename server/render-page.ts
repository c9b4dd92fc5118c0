/**
 * Asks Next for a public page, in the process, by a request of our own making: no cookie, no header
 * and no host of any visitor can reach what is stored for all of them (T-07, T-09).
 */
import type { RequestListener } from 'node:http';
import inject from 'light-my-request';
import type { RawAnswer } from './page-cache/finish-page.ts';

export type Render = (target: string) => Promise<RawAnswer>;

const PATIENCE = 30_000;

export function rendererFor(handler: RequestListener, baseUrl: string): Render {
  const base = new URL(baseUrl);
  const headers = {
    host: base.host,
    'x-forwarded-host': base.host,
    'x-forwarded-proto': base.protocol.slice(0, -1),
    accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
    // htmlLimitedBots in next.config.ts matches any agent but a missing one.
    'user-agent': 'Mozilla/5.0 (compatible; Countersign)',
  };
  return async (target) => {
    const answer = await inject(handler, {
      method: 'GET',
      url: target,
      headers,
      signal: AbortSignal.timeout(PATIENCE),
    });
    return {
      status: answer.statusCode,
      contentType: String(answer.headers['content-type'] ?? 'application/octet-stream'),
      location: answer.headers.location ?? null,
      body: answer.rawPayload,
    };
  };
}
