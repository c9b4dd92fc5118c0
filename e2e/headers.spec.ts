/** What every answer carries, whatever it answers: page, file, redirect, refusal, error. */
import type { APIRequestContext, APIResponse } from '@playwright/test';
import { expect, test } from './support/cast.ts';

type Asked = { path: string; status: number; send?: Parameters<APIRequestContext['fetch']>[1] };

const NONE = '0'.repeat(32);
const FRONT: readonly Asked[] = [
  { path: '/', status: 200 },
  { path: '/health', status: 200 },
  { path: '/health/night-shift-dialysis', status: 200 },
  { path: '/no-such-page', status: 404 },
  { path: '/health/no-such-story', status: 404 },
  { path: '/feed.xml', status: 200 },
  { path: '/sitemap.xml', status: 200 },
  { path: '/robots.txt', status: 200 },
  { path: '/', status: 403, send: { method: 'POST', headers: { origin: 'https://elsewhere.example' } } },
];
const PRIVATE: readonly Asked[] = [
  { path: '/signin', status: 200 },
  { path: '/forgot', status: 200 },
  { path: '/reset/no-such-link', status: 200 },
  { path: '/invite/no-such-link', status: 200 },
  { path: '/setup', status: 404 },
  { path: '/preview/no-such-link', status: 404 },
  { path: '/desk', status: 307 },
  { path: `/desk/stories/${NONE}`, status: 307 },
  { path: `/desk/stories/${NONE}/preview`, status: 307 },
  { path: '/api/healthz', status: 200 },
  { path: '/api/readyz', status: 200 },
  { path: '/api/auth/session', status: 200 },
  { path: '/api/no-such-thing', status: 404 },
  { path: `/api/desk/stories/${NONE}/draft`, status: 401, send: { method: 'PUT', data: {} } },
  { path: '/desk', status: 403, send: { method: 'POST', headers: { origin: 'https://elsewhere.example' } } },
];
const FILES: readonly Asked[] = [
  { path: '/media/no-such-file.jpg', status: 404 },
  { path: '/_next/static/no-such-file.js', status: 404 },
  { path: '/_next/data/none/index.json', status: 404 },
];

async function ask(request: APIRequestContext, { path, status, send }: Asked): Promise<APIResponse> {
  const origin = { origin: new URL(test.info().project.use.baseURL ?? '').origin };
  const answer = await request.fetch(path, {
    maxRedirects: 0,
    ...send,
    headers: { ...(send?.method ? origin : {}), ...send?.headers },
  });
  expect.soft([path, answer.status()]).toEqual([path, status]);
  return answer;
}

function expectDressed(path: string, answer: APIResponse): void {
  const headers = answer.headers();
  const policy = headers['content-security-policy'] ?? '';
  const scripts = /(?:^|; )(?:script-src|default-src) ([^;]*)/g;
  expect.soft(policy, path).toContain("frame-ancestors 'none'");
  expect.soft(policy, path).toContain("base-uri 'none'");
  expect.soft(policy, path).toMatch(/(^|; )(default-src|script-src) /);
  for (const [, sources] of policy.matchAll(scripts)) {
    expect.soft(sources, path).not.toMatch(/unsafe-inline|unsafe-eval|\*|http:|data:/);
  }
  expect.soft(headers, path).toMatchObject({
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'referrer-policy': expect.stringMatching(/^(no-referrer|strict-origin-when-cross-origin)$/),
    'permissions-policy': expect.stringContaining('geolocation=()'),
    'x-request-id': expect.any(String),
  });
  expect.soft(headers, path).not.toHaveProperty('x-powered-by');
  expect.soft(headers, path).not.toHaveProperty('server');
}

test('every answer is dressed, and what is private is kept by nobody', async ({ request }) => {
  for (const asked of [...FRONT, ...FILES]) expectDressed(asked.path, await ask(request, asked));
  for (const asked of PRIVATE) {
    const answer = await ask(request, asked);
    expectDressed(asked.path, answer);
    expect.soft(answer.headers()['cache-control'], asked.path).toContain('no-store');
    expect.soft(answer.headers()['referrer-policy'], asked.path).toBe('no-referrer');
  }
});

test('pictures, styles and fonts of a page are dressed too', async ({ page }) => {
  const answers: APIResponse[] = [];
  const seen = new Set<string>();
  page.on('response', (response) => seen.add(response.url()));
  await page.goto('/health/night-shift-dialysis');
  await expect(page.getByRole('img').first()).toBeVisible();
  for (const url of seen) answers.push(await page.request.get(url));
  for (const answer of answers) {
    expect.soft([answer.url(), answer.status()]).toEqual([answer.url(), 200]);
    expectDressed(answer.url(), answer);
  }
  const types = answers.map((answer) => answer.headers()['content-type']?.split(/[;/]/)[0]);
  expect(new Set(types)).toEqual(new Set(['text', 'image', 'font']));
});

test('the desk answers each request with a nonce of its own, to one person only', async ({ as }) => {
  const editor = await as('editor');
  const nonces = new Set<string>();
  for (const path of ['/desk', '/desk/stories', '/desk/account', `/desk/stories/${NONE}`]) {
    const answer = await editor.request.get(path, { maxRedirects: 0 });
    expectDressed(path, answer);
    expect.soft(answer.headers()['cache-control'], path).toBe('private, no-store');
    const nonce = /'nonce-([^']+)'/.exec(answer.headers()['content-security-policy'] ?? '')?.[1] ?? '';
    expect.soft(nonce.length, path).toBeGreaterThanOrEqual(22);
    expect.soft(await answer.text(), path).toContain(nonce);
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(4);
  const cookies = await editor.context().cookies();
  expect(cookies.length).toBeGreaterThan(0);
  for (const { name, httpOnly, sameSite } of cookies) {
    expect.soft([name, httpOnly, sameSite]).toEqual([name, true, expect.stringMatching(/^(Lax|Strict)$/)]);
  }
});

test('the image optimizer is shut (T-11)', async ({ request, baseURL }) => {
  const addresses = [
    '/media/x.jpg',
    `${baseURL}/media/x.jpg`,
    'https://elsewhere.example/x.jpg',
    '/api/healthz',
  ];
  for (const address of addresses) {
    const answer = await request.get(`/_next/image?url=${encodeURIComponent(address)}&w=640&q=75`);
    expect([address, answer.status()]).toEqual([address, 404]);
  }
});
