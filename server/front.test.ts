import { writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { testServer, type TestServer } from './test-server.ts';

const WORDS = 'The lamp was lit at nine. '.repeat(60);

describe('the front', () => {
  let server: TestServer;
  let asked: { url: string; headers: IncomingHttpHeaders }[];

  beforeEach(async () => {
    asked = [];
    server = await testServer({
      upstream: (request, response) => {
        asked.push({ url: request.url ?? '', headers: { ...request.headers } });
        const status = request.url === '/gone' || request.url?.startsWith('/news/old') ? 404 : 200;
        if (request.url === '/broken') {
          response
            .writeHead(500, { 'content-type': 'text/html' })
            .end('<html id="__next_error__"><script>1</script>');
          return;
        }
        response.writeHead(status, {
          'content-type': 'text/html; charset=utf-8',
          'set-cookie': 'visitor=1',
          link: '</a.js>; rel=preload; as=script',
        });
        response.end(`<html><body><p>${WORDS}</p><script>self.__next_f=[]</script></body></html>`);
      },
      oldAddress: (pathname) => {
        if (pathname === '/news/old') return { status: 301, to: '/news/new' };
        return pathname === '/news/old-and-gone' ? { status: 410 } : null;
      },
    });
  });
  afterEach(() => server.close());

  test('no script reaches a reader, on any status, kept or not', async () => {
    for (const target of ['/', '/', '/news?after=1', '/gone', '/broken', '/news/old-and-gone']) {
      const { body, headers } = await server.ask(target);
      expect(body.toString(), target).not.toContain('<script');
      expect(headers.link, target).toBeUndefined();
    }
  });

  test('answers in the encoding asked for, each with its own ETag', async () => {
    const plain = await server.ask('/news');
    const br = await server.ask('/news', { headers: { 'accept-encoding': 'gzip, deflate, br' } });
    const gzip = await server.ask('/news', { headers: { 'accept-encoding': 'gzip' } });
    expect([
      plain.headers['content-encoding'],
      br.headers['content-encoding'],
      gzip.headers['content-encoding'],
    ]).toEqual([undefined, 'br', 'gzip']);
    expect(brotliDecompressSync(br.body)).toEqual(plain.body);
    expect(gunzipSync(gzip.body)).toEqual(plain.body);
    expect(new Set([plain, br, gzip].map(({ headers }) => headers.etag)).size).toBe(3);
    expect([plain, br, gzip].map(({ headers }) => headers['x-cache'])).toEqual(['miss', 'hit', 'hit']);
    for (const { headers } of [plain, br, gzip]) {
      expect(headers.vary).toBe('Accept-Encoding');
      expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate');
      expect(headers['surrogate-key']).toBe('site section:news');
    }
  });

  test('304 to who has it, with the headers of the page and no body', async () => {
    const first = await server.ask('/news');
    const etag = String(first.headers.etag);
    const again = await server.ask('/news', { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
    expect(again.headers).toMatchObject({
      etag,
      vary: 'Accept-Encoding',
      'x-content-type-options': 'nosniff',
    });
    const other = await server.ask('/news', { headers: { 'if-none-match': etag, 'accept-encoding': 'br' } });
    expect(other.status).toBe(200);
  });

  test('HEAD has the headers of GET and no body', async () => {
    const get = await server.ask('/news');
    const head = await server.ask('/news', { method: 'HEAD' });
    expect(head.body).toHaveLength(0);
    expect(head.headers['content-length']).toBe(get.headers['content-length']);
    expect(head.headers.etag).toBe(get.headers.etag);
  });

  test('nothing of a visitor reaches the render', async () => {
    await server.ask('/news', {
      headers: {
        cookie: 'session=secret',
        'x-forwarded-host': 'evil.example',
        'x-forwarded-proto': 'gopher',
        rsc: '1',
        'next-router-prefetch': '1',
        'next-router-state-tree': '%5B%5D',
        'next-url': '/desk',
        'x-middleware-subrequest': 'middleware',
        'accept-language': 'de',
        'user-agent': 'canary',
      },
    });
    expect(Object.keys(asked[0]?.headers ?? {}).sort()).toEqual([
      'accept',
      'host',
      'user-agent',
      'x-forwarded-host',
      'x-forwarded-proto',
    ]);
    expect(JSON.stringify(asked[0]?.headers)).not.toMatch(/secret|evil|gopher|canary/);
  });

  test('no cookie is set, whatever the page says', async () => {
    expect((await server.ask('/news')).headers['set-cookie']).toBeUndefined();
  });

  test('the query of a list is rendered for that one time; any other is not looked at', async () => {
    const after = `m3f2k1-${'a'.repeat(32)}`;
    await server.ask('/news');
    for (const query of ['_rsc=abc', 'utm_source=x', 'after=7', `after=${after}x`, `a=1&b=2`]) {
      expect((await server.ask(`/news?${query}`)).headers['x-cache']).toBe('hit');
    }
    expect((await server.ask(`/news?after=${after}&_rsc=1`)).headers['x-cache']).toBe('pass');
    expect((await server.ask(`/news?fbclid=1&after=${after}`)).headers['x-cache']).toBe('pass');
    expect(asked.map(({ url }) => url)).toEqual(['/news', `/news?after=${after}`, `/news?after=${after}`]);
  });

  test('a page that is not there is not kept', async () => {
    for (const status of [404, 404]) {
      const answer = await server.ask('/gone');
      expect(answer.status).toBe(status);
      expect(answer.headers).toMatchObject({ 'x-cache': 'pass', 'cache-control': 'no-store' });
    }
    // Asked for each time; the page that says so is kept.
    expect(asked.map(({ url }) => url)).toEqual(['/gone', '/not-found', '/gone']);
  });

  test('old addresses: moved, or gone', async () => {
    const moved = await server.ask('/news/old');
    expect([moved.status, moved.headers.location]).toEqual([301, '/news/new']);
    expect((await server.ask('/news/old-and-gone')).status).toBe(410);
    expect((await server.ask('/news/older')).status).toBe(404);
  });

  test('a slash at the end is taken off, on this site only', async () => {
    const answer = await server.ask('/news/?utm_source=x');
    expect([answer.status, answer.headers.location]).toEqual([301, '/news']);
    for (const target of [
      '//evil.example/',
      '/\\evil.example/',
      '/%5Cevil.example/',
      '/%2Fevil.example/',
      'http://evil.example/',
    ]) {
      expect((await server.ask(target)).status, target).toBe(400);
    }
  });

  test('a failed render is a page in words, with a policy of its own', async () => {
    const answer = await server.ask('/broken');
    expect(answer.status).toBe(500);
    expect(answer.body.toString()).toContain('Something went wrong');
    expect(answer.headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  test('media: the widths of a picture, each by its own type and tag', async () => {
    const hash = 'b'.repeat(64);
    const tags = new Set<string>();
    for (const name of [`${hash}-400.avif`, `${hash}-400.webp`, `${hash}.webp`]) {
      writeFileSync(path.join(server.mediaDir, name), 'picture');
      const answer = await server.ask(`/media/${name}`);
      expect([answer.status, answer.headers['content-type']]).toEqual([
        200,
        `image/${name.split('.').at(-1)}`,
      ]);
      expect(answer.headers['content-security-policy']).toContain('sandbox');
      expect(answer.headers['cache-control']).toContain('immutable');
      tags.add(String(answer.headers.etag));
    }
    expect(tags.size).toBe(3);
    writeFileSync(path.join(server.mediaDir, `${hash}-400.jpg`), 'picture');
    writeFileSync(path.join(server.mediaDir, `${hash}.avif`), 'picture');
    const odd = [`${hash}-400.jpg`, `${hash}.avif`, `${hash}-0400.avif`, '.incoming/x/uploaded'];
    for (const name of odd) expect((await server.ask(`/media/${name}`)).status, name).toBe(404);
  });

  test('media: immutable and boxed in, or 404', async () => {
    const hash = 'ab'.repeat(32);
    writeFileSync(path.join(server.mediaDir, `${hash}.png`), 'picture');
    const answer = await server.ask(`/media/${hash}.png`);
    expect(answer.body.toString()).toBe('picture');
    expect(answer.headers).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': expect.stringContaining('sandbox') as string,
    });
    const etag = String(answer.headers.etag);
    expect((await server.ask(`/media/${hash}.png`, { headers: { 'if-none-match': etag } })).status).toBe(304);
    expect((await server.ask(`/media/${hash}.png`, { method: 'HEAD' })).headers['content-length']).toBe('7');
    for (const target of [
      `/media/${hash}.svg`,
      `/media/${hash}.jpg`,
      '/media/..%2Fx.png',
      '/media/',
      `/media/${hash}`,
    ]) {
      expect((await server.ask(target)).status, target).toBeGreaterThanOrEqual(400);
    }
  });

  test('T-11: the image optimizer does not exist, nor other doors of the framework', async () => {
    for (const target of [
      '/_next/image?url=%2Fa.png&w=64&q=75',
      '/_next/image',
      '/_next/data/x.json',
      '/_next/',
      '/_next/webpack-hmr',
    ]) {
      expect((await server.ask(target)).status, target).toBe(404);
    }
    expect(asked).toHaveLength(0);
  });
});
