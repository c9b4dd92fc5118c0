/** The road of requests on a free loopback port, with whatever stands in for Next. For tests. */
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { createServer, request as ask, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createFront, type OldAddress } from './front.ts';
import { createGenerations } from './page-cache/generations.ts';
import type { PreviewPages } from './preview-pages.ts';
import { createReadiness } from './readiness.ts';
import { rendererFor } from './render-page.ts';
import { createRequestListener } from './request-listener.ts';
import { createLog } from './request-log.ts';

export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };
export type TestServer = {
  baseUrl: string;
  mediaDir: string;
  /** What was logged, a JSON line each. */
  lines: string[];
  ask(
    target: string,
    options?: { method?: string; headers?: Record<string, string>; body?: string },
  ): Promise<Answer>;
  close(): Promise<void>;
};

export async function testServer(options: {
  upstream: RequestListener;
  /** Pretends to another origin than the loopback one that is listened on. */
  baseUrl?: string;
  trustedProxies?: string[];
  previews?: PreviewPages;
  oldAddress?: (pathname: string) => OldAddress | null;
}): Promise<TestServer> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // An http server that listens on a port has an AddressInfo.
  const { port } = server.address() as AddressInfo;
  const baseUrl = options.baseUrl ?? `http://localhost:${port}`;
  const mediaDir = mkdtempSync(path.join(tmpdir(), 'countersign-media-'));
  const lines: string[] = [];
  const front = createFront({
    render: rendererFor(options.upstream, baseUrl),
    generations: createGenerations(
      { version: () => 0, rowsAfter: () => Promise.resolve([]) },
      { version: 0, seq: 0 },
    ),
    oldAddress: (pathname) => Promise.resolve(options.oldAddress?.(pathname) ?? null),
  });
  const next = (...exchange: Parameters<RequestListener>) => Promise.resolve(options.upstream(...exchange));
  server.on(
    'request',
    createRequestListener({
      settings: { mode: 'production', baseUrl, mediaDir, trustedProxies: options.trustedProxies ?? [] },
      log: createLog('info', { write: (line) => void lines.push(line) }),
      readiness: createReadiness(() => null),
      serving: () => ({ next, front, previews: options.previews ?? null }),
    }),
  );
  return {
    baseUrl,
    mediaDir,
    lines,
    ask: (target, { method = 'GET', headers = {}, body } = {}) =>
      new Promise((resolve, reject) => {
        const asking = ask(
          {
            host: '127.0.0.1',
            port,
            path: target,
            method,
            headers: {
              host: new URL(baseUrl).host,
              ...(body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
              ...headers,
            },
          },
          (answer) => {
            const chunks: Buffer[] = [];
            answer.on('data', (chunk: Buffer) => chunks.push(chunk));
            answer.on('end', () =>
              resolve({
                status: answer.statusCode ?? 0,
                headers: answer.headers,
                body: Buffer.concat(chunks),
              }),
            );
          },
        );
        asking.on('error', reject);
        asking.end(body);
      }),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
