/** The front asks nothing of a reader: no script, no cookie, no other host, no wide screen. */
import { expect, test } from '@playwright/test';

const FRONT_PAGES = ['/', '/health', '/no-such/page'];

test('every public page works without a byte of script, a cookie or a foreign request', async ({
  page,
  baseURL,
}) => {
  const requests: string[] = [];
  const violations: string[] = [];
  page.on('request', (request) => requests.push(`${request.resourceType()} ${request.url()}`));
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) violations.push(message.text());
  });
  await page.goto('/');
  const article = await page
    .getByRole('main')
    .getByRole('heading', { level: 2 })
    .getByRole('link')
    .first()
    .getAttribute('href');
  for (const path of [...FRONT_PAGES, article ?? '/']) await page.goto(path);
  expect(requests.filter((request) => request.startsWith('script'))).toEqual([]);
  expect(
    requests.filter((request) => !request.includes(` ${baseURL}`) && !request.includes(' data:')),
  ).toEqual([]);
  expect(violations).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
});

test('machines are told of stories: feed, sitemap, robots', async ({ request }) => {
  const feed = await request.get('/feed.xml');
  expect(feed.headers()['content-type']).toMatch(/xml/);
  const items = (await feed.text()).match(/<item>/g) ?? [];
  expect(items.length).toBeGreaterThanOrEqual(5);
  const sitemap = await request.get('/sitemap.xml');
  expect(await sitemap.text()).toContain('<urlset');
  expect(await (await request.get('/robots.txt')).text()).toMatch(/sitemap/i);
});

test('a page is answered from the cache, compressed, and with 304 when nothing changed', async ({
  request,
}) => {
  await request.get('/health');
  const second = await request.get('/health', { headers: { 'accept-encoding': 'br' } });
  expect(second.headers()).toMatchObject({ 'x-cache': 'hit', 'content-encoding': 'br' });
  const etag = second.headers()['etag'] ?? '';
  const third = await request.get('/health', {
    headers: { 'accept-encoding': 'br', 'if-none-match': etag },
  });
  expect(third.status()).toBe(304);
});
