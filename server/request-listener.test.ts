import { connect } from 'node:net';
import type { IncomingHttpHeaders } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { testServer, type TestServer } from './test-server.ts';

const TARGETS = [
  '/',
  '/news',
  '/news/',
  '/nowhere',
  '/broken',
  '/feed.xml',
  '/desk',
  '/desk/stories?search=x',
  '/signin',
  '/invite/abc',
  '/api/healthz',
  '/api/readyz',
  '/api/desk/stories',
  '/media/none.png',
  '/_next/static/a.css',
  '/_next/image',
  '/%zz',
];

describe('the road of requests', () => {
  let server: TestServer;
  let seen: IncomingHttpHeaders;

  async function start(options: Partial<Parameters<typeof testServer>[0]> = {}) {
    server = await testServer({
      upstream: (request, response) => {
        seen = { ...request.headers };
        if (request.url === '/broken') throw new Error('the words of a story');
        response.writeHead(200, { 'content-type': 'text/html' }).end('<p>answer</p>');
      },
      ...options,
    });
  }
  beforeEach(() => start());
  afterEach(() => server.close());

  test('every response carries the security headers', async () => {
    for (const target of TARGETS) {
      for (const method of ['GET', 'HEAD', 'POST', 'TRACE', 'OPTIONS']) {
        const { headers } = await server.ask(target, { method });
        expect(headers, `${method} ${target}`).toMatchObject({
          'x-content-type-options': 'nosniff',
          'x-frame-options': 'DENY',
          'cross-origin-opener-policy': 'same-origin',
          'cross-origin-resource-policy': 'same-origin',
        });
        expect(headers['content-security-policy'], target).toMatch(
          /^default-src 'none'.*frame-ancestors 'none'/,
        );
        expect(headers['content-security-policy'], target).not.toMatch(/script-src[^;]*unsafe/);
        expect(headers['permissions-policy'], target).toContain('camera=()');
        expect(headers['referrer-policy'], target).toBeTruthy();
        expect(headers['strict-transport-security']).toBeUndefined();
        expect(headers['x-powered-by']).toBeUndefined();
      }
    }
  });

  test('HSTS for a year when the site is https', async () => {
    await server.close();
    await start({ baseUrl: 'https://news.example' });
    for (const target of TARGETS) {
      const { headers } = await server.ask(target);
      expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
    }
  });

  test('desk, sign-in and api answers may be kept by nobody and tell no address', async () => {
    for (const target of [
      '/desk',
      '/desk/stories',
      '/signin',
      '/setup',
      '/invite/abc',
      '/reset/abc',
      '/forgot',
      '/api/desk/x',
    ]) {
      const { headers } = await server.ask(target);
      expect(headers['cache-control'], target).toBe('private, no-store');
      expect(headers['referrer-policy'], target).toBe('no-referrer');
    }
    expect((await server.ask('/news')).headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
  });

  test('T-08: the nonce is new each time, told to the framework, and never from the request', async () => {
    const nonces = new Set<string>();
    for (let round = 0; round < 20; round += 1) {
      const { headers } = await server.ask('/desk', {
        headers: { 'content-security-policy': "script-src 'nonce-evil'", 'x-nonce': 'evil' },
      });
      const policy = String(headers['content-security-policy']);
      expect(policy).not.toContain('evil');
      expect(seen['content-security-policy']).toBe(policy);
      const nonce = /script-src 'nonce-([^']+)' 'strict-dynamic'/.exec(policy)?.[1];
      expect(seen['x-nonce']).toBe(nonce);
      nonces.add(String(nonce));
    }
    expect(nonces.size).toBe(20);
  });

  test('headers that only we may say are taken off', async () => {
    await server.ask('/desk', {
      headers: {
        'x-middleware-subrequest': 'src/middleware',
        'x-forwarded-host': 'evil.example',
        'x-forwarded-for': '6.6.6.6',
        'x-client-address': '6.6.6.6',
        'x-request-id': 'evil',
        'x-matched-path': '/evil',
        'x-original-url': '/evil',
        host: 'evil.example',
        'next-action': 'kept',
      },
    });
    expect(JSON.stringify(seen)).not.toMatch(/evil|6\.6\.6\.6|middleware/);
    expect(seen).toMatchObject({
      host: new URL(server.baseUrl).host,
      'x-client-address': '127.0.0.1',
      'next-action': 'kept',
    });
  });

  test('T-31: a forwarded address is believed only from a named proxy', async () => {
    await server.close();
    await start({ trustedProxies: ['127.0.0.1', '10.0.0.0/8'] });
    await server.ask('/desk', { headers: { 'x-forwarded-for': '6.6.6.6, 203.0.113.9, 10.1.2.3' } });
    expect(seen['x-client-address']).toBe('203.0.113.9');
  });

  test('a page asked by another name of this machine goes to the one name', async () => {
    const port = new URL(server.baseUrl).port;
    const headers = { host: `127.0.0.1:${port}` };
    const answer = await server.ask('/desk?x=1', { headers });
    expect([answer.status, answer.headers.location]).toEqual([307, `${server.baseUrl}/desk?x=1`]);
    expect((await server.ask('/api/healthz', { headers })).status).toBe(200);
    expect((await server.ask('/desk', { headers: { ...headers, rsc: '1' } })).status).toBe(200);
    expect((await server.ask('/desk', { headers: { host: `evil.example:${port}` } })).status).toBe(200);
  });

  test('too much, or without a length, is refused', async () => {
    const origin = server.baseUrl;
    const ask = (target: string, length: number) =>
      server.ask(target, {
        method: 'POST',
        headers: { origin, 'content-length': String(length), connection: 'close' },
      });
    expect((await ask('/api/desk/stories/1/draft', 1_048_577)).status).toBe(413);
    const form = await ask('/desk/stories/import', 3_145_729);
    expect([form.status, form.headers['content-type']]).toEqual([413, 'text/html; charset=utf-8']);
    expect(form.headers['x-frame-options']).toBe('DENY');
    const chunked = { origin, 'transfer-encoding': 'chunked' };
    expect((await server.ask('/api/x', { method: 'POST', headers: chunked })).status).toBe(411);
    const small = await server.ask('/api/x', { method: 'POST', headers: { origin }, body: 'x' });
    expect(small.status).toBe(200);
  });

  test.each(['TRACE', 'PROPFIND', 'LINK'])('%s is refused', async (method) => {
    expect((await server.ask('/', { method })).status).toBe(405);
  });

  test('one log line a request, without query, token, cookie or words', async () => {
    await server.ask('/invite/canary-token?canary=query', {
      headers: { cookie: 'canary=1', referer: '/canary' },
    });
    await server.ask('/reset/canary-token/more');
    await server.ask('/broken');
    await expect.poll(() => server.lines.length).toBeGreaterThanOrEqual(4);
    const text = server.lines.join('');
    expect(text).not.toMatch(/canary|words of a story/);
    expect(text).toContain('/invite/[token]');
    const line: unknown = JSON.parse(server.lines[0] ?? '');
    expect(line).toMatchObject({ level: 'info', method: 'GET', status: 200, path: '/invite/[token]' });
  });

  test('how long a stream was open is not logged as the time of an answer', async () => {
    await server.close();
    await start({
      upstream: (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' }).end('data: {}\n\n');
      },
    });
    await server.ask('/api/desk/stories/1/presence?editor=2');
    await expect.poll(() => server.lines.length).toBe(1);
    const line: unknown = JSON.parse(server.lines[0] ?? '');
    expect(line).toMatchObject({ msg: 'stream', path: '/api/desk/stories/1/presence', seconds: 0 });
    expect(line).not.toHaveProperty('ms');
  });

  test('a failure is told without its words', async () => {
    const { status, body } = await server.ask('/desk/../broken').catch(() => ({ status: 400, body: '' }));
    expect(status).toBe(400);
    expect(body.toString()).not.toContain('words of a story');
  });

  test('what is no HTTP is answered and closed', async () => {
    const socket = connect(Number(new URL(server.baseUrl).port), '127.0.0.1');
    socket.write('nonsense\r\n\r\n');
    const chunks: Buffer[] = [];
    for await (const chunk of socket) chunks.push(chunk as Buffer); // a socket without encoding yields buffers
    expect(Buffer.concat(chunks).toString()).toMatch(/^HTTP\/1.1 400/);
  });
});
