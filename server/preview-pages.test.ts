import type { RequestListener } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { previewLinksForDesk } from '#lib/server/stories/preview-link-queries.ts';
import { makePreviewLink } from '#lib/server/stories/make-preview-link.ts';
import { revokePreviewLink } from '#lib/server/stories/revoke-preview-link.ts';
import { createStory } from '#lib/server/stories/create-story.ts';
import { testStore, type TestStore } from '#lib/server/kernel/test-store.ts';
import { must, onScreen, withSection, write } from '#lib/server/kernel/test-story.ts';
import { DAY } from '#lib/domain/kernel/clock.ts';
import { createPreviewPages } from './preview-pages.ts';
import { rendererFor } from './render-page.ts';
import { pathForLog } from './request-log.ts';
import { testServer, type TestServer } from './test-server.ts';

const BASE = 'http://localhost:1';

describe('pages for one person', () => {
  let desk: TestStore;
  let server: TestServer;
  let storyId: string;
  /** What was asked of the framework, with the headers it got. */
  let rendered: { url: string; headers: Record<string, unknown> }[];

  beforeEach(async () => {
    desk = await testStore();
    await withSection(desk);
    storyId = must(await createStory(desk.store, desk.cast.writer)).id;
    must(await write(desk, desk.cast.writer, storyId));
    rendered = [];
    const upstream: RequestListener = (request, response) => {
      rendered.push({ url: request.url ?? '', headers: request.headers });
      if (request.url === '/frame/away/1/paper') {
        response.writeHead(307, { location: '/signin' }).end();
        return;
      }
      const isMissing = request.url === '/frame/none/1/paper';
      response.writeHead(isMissing ? 404 : 200, { 'content-type': 'text/html' });
      response.end(`<html><body><p>${request.url === '/preview/none' ? 'no such' : 'a story'}</p>
        <script>alert(1)</script></body></html>`);
    };
    const previews = createPreviewPages({
      store: desk.store,
      render: rendererFor(upstream, BASE),
      handler: upstream,
    });
    server = await testServer({ upstream, previews });
  });
  afterEach(async () => {
    await server.close();
    await desk.close();
  });

  async function share() {
    const { base } = await onScreen(desk, desk.cast.writer, storyId);
    const input = { storyId, revisionId: base, lifetime: '48-hours' as const, note: '' };
    return must(await makePreviewLink(desk.store, desk.cast.writer, input));
  }
  const views = async () => (await previewLinksForDesk(desk.store, desk.cast.writer, storyId))?.[0]?.views;

  test('a link shows a page without script that nobody keeps, lists or frames', async () => {
    const { token } = await share();
    const { status, headers, body } = await server.ask(`/preview/${token}`);
    expect(status).toBe(200);
    expect(body.toString()).toContain('a story');
    expect(body.toString()).not.toContain('<script');
    expect(headers).toMatchObject({
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
      'x-frame-options': 'DENY',
    });
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['content-security-policy']).not.toContain('script-src');
  });

  test('unknown, expired, revoked and no token at all look the same, byte for byte', async () => {
    const [expired, revoked] = [await share(), await share()];
    must(await revokePreviewLink(desk.store, desk.cast.writer, { linkId: revoked.id }));
    desk.clock.advance(3 * DAY);
    const answers = [];
    for (const token of [
      expired.token,
      revoked.token,
      'A'.repeat(43),
      'none',
      '',
      'a/b',
      `${revoked.token}x`,
    ]) {
      for (const method of ['GET', 'HEAD']) {
        const { status, headers, body } = await server.ask(`/preview/${token}`, { method });
        const { 'x-request-id': _id, date: _date, ...rest } = headers;
        answers.push(JSON.stringify({ status, rest, body: method === 'GET' ? body.toString() : '' }));
      }
    }
    expect(new Set(answers.filter((_, at) => at % 2 === 0)).size).toBe(1);
    expect(new Set(answers.filter((_, at) => at % 2 === 1)).size).toBe(1);
    expect(answers[0]).toContain('"status":404');
    // Nothing of what was asked reached the page that answers.
    expect(new Set(rendered.map(({ url }) => url))).toEqual(new Set(['/preview/none']));
  });

  test('only a page that somebody looks at counts', async () => {
    const { token } = await share();
    await server.ask(`/preview/${token}`, { method: 'HEAD' });
    await server.ask(`/preview/${token}`, { headers: { 'sec-purpose': 'prefetch;prerender' } });
    await server.ask(`/preview/${token}`, { headers: { purpose: 'prefetch' } });
    expect(await views()).toBe(0);
    await server.ask(`/preview/${token}`);
    expect(await views()).toBe(1);
    expect((await server.ask(`/preview/${token}`, { method: 'OPTIONS' })).status).toBe(405);
  });

  test('guesses run out after twenty in a minute, and a link that opens is no guess', async () => {
    const { token } = await share();
    for (let at = 0; at < 25; at += 1) expect((await server.ask(`/preview/${token}`)).status).toBe(200);
    const statuses = [];
    for (let at = 0; at < 21; at += 1) statuses.push((await server.ask(`/preview/${'B'.repeat(43)}`)).status);
    expect(statuses).toEqual([...Array.from({ length: 20 }, () => 404), 429]);
    const limited = await server.ask(`/preview/${token}`);
    expect([limited.status, limited.headers['retry-after']]).toEqual([429, '60']);
  });

  test('no token is in the log, wherever it stood', async () => {
    const { token } = await share();
    for (const path of [
      `/preview/${token}`,
      `/PREVIEW/${token}`,
      `/en/preview/${token}`,
      `/x${`/${token}`}/y`,
    ]) {
      await server.ask(path);
    }
    await server.ask(`/preview/${token}?a=${token}`);
    expect(server.lines.length).toBeGreaterThanOrEqual(5);
    expect(server.lines.join('\n')).not.toContain(token);
    expect(pathForLog('/health/a-headline-of-exactly-forty-three-letters1')).toContain('headline');
  });

  test('a frame is for the desk alone, with the person and without what a router asks', async () => {
    const headers = { cookie: 'session=1', rsc: '1', 'next-router-prefetch': '1', 'accept-encoding': 'br' };
    const answer = await server.ask(`/frame/${storyId}/2/dark-large`, { headers });
    expect(answer.status).toBe(200);
    expect(answer.body.toString()).not.toContain('<script');
    expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'self'");
    expect(answer.headers).toMatchObject({
      'x-frame-options': 'SAMEORIGIN',
      'cache-control': 'private, no-store',
    });
    expect(rendered[0]?.headers).toMatchObject({ cookie: 'session=1', 'x-forwarded-proto': 'http' });
    for (const name of ['rsc', 'next-router-prefetch', 'accept-encoding']) {
      expect(rendered[0]?.headers).not.toHaveProperty(name);
    }
    expect(await server.ask('/frame/away/1/paper')).toMatchObject({
      status: 307,
      headers: { location: '/signin' },
    });
    expect((await server.ask('/frame/none/1/paper')).status).toBe(404);
    expect((await server.ask('/frame/none/1/paper', { method: 'OPTIONS' })).status).toBe(405);
  });
});
