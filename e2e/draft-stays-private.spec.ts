/** No way of asking brings a draft to a stranger: every desk address in every disguise we know of (T-01). */
import { addressOf, expect, submit, test, uniqueHeadline, writeStory } from './support/cast.ts';
import { rawRequest, type RawRequest } from './support/raw-request.ts';

const TREE = encodeURIComponent(JSON.stringify(['', { children: ['__PAGE__', {}] }, null, null, true]));

/** Headers that some version of the framework, or something in front of one, took for a pass. */
const DISGUISES: readonly Record<string, string>[] = [
  {},
  { 'x-middleware-subrequest': 'middleware' },
  { 'x-middleware-subrequest': Array.from({ length: 5 }, () => 'src/middleware').join(':') },
  { 'x-middleware-subrequest': Array.from({ length: 5 }, () => 'proxy').join(':') },
  { 'x-middleware-prefetch': '1', purpose: 'prefetch' },
  { 'x-nextjs-data': '1' },
  { 'x-middleware-rewrite': '/desk', 'x-matched-path': '/desk', 'x-now-route-matches': '1' },
  { 'x-invoke-path': '/desk', 'x-invoke-status': '200', 'x-invoke-output': '/desk' },
  { 'x-original-url': '/desk', 'x-rewrite-url': '/desk' },
  { rsc: '1' },
  { rsc: '1', 'next-router-prefetch': '1' },
  { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' },
  { rsc: '1', 'next-router-state-tree': TREE, 'next-url': '/desk' },
  { cookie: 'authjs.session-token=none; __Host-authjs.session-token=none' },
  { authorization: 'Bearer none', 'x-forwarded-for': '127.0.0.1', 'x-forwarded-host': 'localhost' },
];

/** The same address written in other ways. */
const SPELLINGS: readonly ((path: string) => string)[] = [
  (path) => path,
  (path) => `${path}?_rsc=1a2b3`,
  (path) => `${path}.rsc`,
  (path) => `${path}.segments/_tree.segment.rsc`,
  (path) => `/en${path}`,
  (path) => path.replace('/desk', '/%64esk'),
  (path) => path.replace('/desk', '//desk'),
  (path) => path.replace('/desk', '/health/../desk'),
  (path) => `${path}/`,
  (path) => `/_next/data/none${path}.json`,
];

async function leaks(way: RawRequest, canary: string): Promise<boolean> {
  const { headers, text } = await rawRequest(way);
  const said = `${text}\n${JSON.stringify(headers)}`.toLowerCase();
  return said.includes(canary.toLowerCase());
}

test('a stranger is shown nothing of a draft, however they ask', async ({ as, request }) => {
  test.setTimeout(180_000);
  const canary = uniqueHeadline('Canary').split(' ').join('');
  const writer = await as('writer');
  const id = await writeStory(writer, `${canary} sings`, `${canary} is not for you.`);
  await submit(writer);
  // The words of the canary itself are asked for nowhere, so that no answer can repeat them.
  const story = `/desk/stories/${id}`;
  const rooms = ['', '/review', '/history', '/preview'].map((room) => story + room);
  const desk = ['/desk', '/desk/stories', '/desk/queue', ...rooms];
  const frames = [`/frame/${id}/2/light-normal`, `/frame/${id}/2/paper`, `/preview/${id}`, '/preview/none'];
  const compared = `${story}/history/compare?from=1&to=working`;
  const everywhere = [
    ...desk,
    ...frames,
    compared,
    `${story}/history/2`,
    '/desk/settings',
    '/desk/staff',
    '/desk/account',
  ];
  const front = ['/', '/health', '/feed.xml', '/sitemap.xml'];
  const api = [
    `/api/desk/stories/${id}/draft`,
    `/api/desk/stories/${id}/approve`,
    `/api/desk/stories/${id}/read`,
  ];

  const ways: RawRequest[] = [];
  for (const path of [...everywhere, ...front, ...api]) {
    for (const headers of DISGUISES) ways.push({ method: 'GET', path, headers });
    for (const method of ['HEAD', 'OPTIONS', 'POST', 'PUT']) ways.push({ method, path, headers: {} });
  }
  for (const path of desk) {
    for (const spelling of SPELLINGS) {
      ways.push({ method: 'GET', path: spelling(path), headers: {} });
      ways.push({ method: 'GET', path: spelling(path), headers: { rsc: '1' } });
    }
  }
  const found: string[] = [];
  for (let at = 0; at < ways.length; at += 8) {
    const some = ways.slice(at, at + 8);
    const leaked = await Promise.all(some.map((way) => leaks(way, canary)));
    found.push(...some.filter((_, index) => leaked[index]).map((way) => JSON.stringify(way)));
  }
  console.log(`${ways.length} ways of asking for a draft`);
  expect(found).toEqual([]);

  // The search itself works: who may see it is shown it.
  const cookies = await writer.context().cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  expect(await leaks({ method: 'GET', path: story, headers: { cookie } }, canary)).toBe(true);
  const publicly = await request.get(addressOf(`${canary} sings`), { maxRedirects: 0 });
  expect(publicly.status()).toBe(404);
});
