/** Next in this process: its pages, actions and route handlers, behind our own listener. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import next from 'next';
import type { Environment } from '#lib/server/kernel/environment.ts';

export type RunningNext = {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Development only: the socket of hot reload. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): Promise<void>;
};

export async function startNext(environment: Environment, folder: string): Promise<RunningNext> {
  // Never listens. Given none, Next would find ours and answer upgrades on it (T-06).
  const upgrades = createServer();
  const app = next({
    dev: environment.mode === 'development',
    dir: folder,
    hostname: environment.host,
    port: environment.port,
    httpServer: upgrades,
  });
  await app.prepare();
  const handle = app.getRequestHandler();
  return {
    handle: (request, response) => handle(request, response),
    upgrade: (request, socket, head) => void upgrades.emit('upgrade', request, socket, head),
    close: () => app.close(),
  };
}

/** What Next and next-auth read from the process, derived from our own settings. */
export function frameworkVariables(environment: Environment): Record<string, string> {
  return {
    NEXT_TELEMETRY_DISABLED: '1',
    AUTH_URL: environment.baseUrl,
    AUTH_TRUST_HOST: 'true',
    ...(environment.authSecret === null ? {} : { AUTH_SECRET: environment.authSecret }),
  };
}
