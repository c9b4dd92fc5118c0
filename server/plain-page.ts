/**
 * The page for what the framework cannot render: its own failure, an address that is gone, a form that
 * is too large to be read. Whole in itself, because it must work when nothing else does.
 */
import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';

const STYLE =
  ':root{color-scheme:light dark}body{font:1.125rem/1.6 Georgia,serif;max-width:34rem;margin:0 auto;padding:15vh 1.5rem}h1{font-size:1.75rem;line-height:1.2}a{color:inherit}';
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; frame-ancestors 'none'`;

const WORDS = {
  413: [
    'That is more than we take',
    'A file may have up to 2 MB, a form up to 1 MB. Nothing was saved. Go back: what you typed is still there.',
  ],
  404: ['There is no page at this address', 'It may have been mistyped, or is not open to you.'],
  410: ['This page has been taken down', 'It was here once and will not come back to this address.'],
  429: ['Too many tries from here', 'Please wait a minute and try again.'],
  500: ['Something went wrong on our side', 'We have a record of it. Please try again in a moment.'],
  503: ['We are starting up', 'This takes a few seconds. Please try again in a moment.'],
} as const;

export function sendPlainPage(response: ServerResponse, status: keyof typeof WORDS): void {
  const [title, sentence] = WORDS[status];
  const html = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title><style>${STYLE}</style></head><body><main><h1>${title}</h1><p>${sentence}</p><p><a href="/">Go to the front page</a></p></main></body></html>`;
  response.writeHead(status, {
    'content-security-policy': POLICY,
    'cache-control': 'no-store',
    'content-type': 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(html),
    ...(status === 503 ? { 'retry-after': '2' } : {}),
    ...(status === 429 ? { 'retry-after': '60' } : {}),
  });
  response.end(response.req.method === 'HEAD' ? undefined : html);
}
