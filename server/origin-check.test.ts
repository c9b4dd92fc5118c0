/** T-05: whatever changes something asks where the request comes from. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testServer, type TestServer } from './test-server.ts';

const MUTATING = ['POST', 'PUT', 'PATCH', 'DELETE'];
const SITES = [undefined, 'same-origin', 'same-site', 'cross-site', 'none'];

describe('origin check', () => {
  let server: TestServer;
  let changes = 0;
  beforeAll(async () => {
    server = await testServer({
      upstream: (request, response) => {
        if (request.method !== 'GET') changes += 1;
        response.end('done');
      },
    });
  });
  afterAll(() => server.close());

  const origins = (): [string, string | undefined][] => {
    const url = new URL(server.baseUrl);
    return [
      ['ours', server.baseUrl],
      ['absent', undefined],
      ['null', 'null'],
      ['empty', ''],
      ['other', 'https://evil.example'],
      ['subdomain', `http://desk.localhost:${url.port}`],
      ['suffix', `${server.baseUrl}.evil.example`],
      ['other port', 'http://localhost:1'],
      ['other scheme', server.baseUrl.replace('http:', 'https:')],
      ['alias', `http://127.0.0.1:${url.port}`],
      ['with slash', `${server.baseUrl}/`],
    ];
  };

  test('only our own origin, not contradicted by the browser, changes anything', async () => {
    let cells = 0;
    for (const method of MUTATING) {
      for (const path of ['/desk/stories', '/api/desk/stories/1/publish', '/signin', '/api/auth/signout']) {
        for (const [name, origin] of origins()) {
          for (const site of SITES) {
            const before = changes;
            const answer = await server.ask(path, {
              method,
              headers: {
                ...(origin === undefined ? {} : { origin }),
                ...(site === undefined ? {} : { 'sec-fetch-site': site }),
              },
            });
            const isRight = name === 'ours' && (site === undefined || site === 'same-origin');
            const cell = `${method} ${path} origin ${name} site ${site}`;
            expect([cell, answer.status], cell).toEqual([cell, isRight ? 200 : 403]);
            expect(changes - before, cell).toBe(isRight ? 1 : 0);
            if (!isRight) expect(JSON.parse(answer.body.toString())).toMatchObject({ code: 'cross-site' });
            cells += 1;
          }
        }
      }
    }
    expect(cells).toBe(880);
  });

  test('the health routes and the front take no mutation at all', async () => {
    const headers = { origin: server.baseUrl };
    expect((await server.ask('/', { method: 'POST', headers })).status).toBe(405);
    expect((await server.ask('/media/x', { method: 'POST', headers })).status).toBe(405);
  });
});
