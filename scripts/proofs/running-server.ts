/**
 * The product as it runs for real, for a proof: a process of its own in production mode on a file of
 * its own, spoken to over loopback only. Needs a build.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { paths } from '#lib/domain/kernel/paths.ts';
import {
  CAST_PASSWORD,
  castEmail,
  copyCastDatabase,
  type CastMember,
} from '#lib/server/kernel/test-store.ts';

const START_LIMIT_MS = 60_000;
const ROOT = path.resolve(import.meta.dirname, '..', '..');

export type Desk = {
  url: string;
  databaseFile: string;
  pid: () => number;
  /** Starts the process again after it was killed. */
  start: () => Promise<void>;
  kill: (signal: NodeJS.Signals) => Promise<void>;
  close: () => Promise<void>;
};

/** A running server; its database holds what `prepare` put there: the cast of the tests, or nothing yet. */
export async function runningDesk(
  prepare: (databaseFile: string) => Promise<void> = copyCastDatabase,
): Promise<Desk> {
  const folder = mkdtempSync(path.join(tmpdir(), 'countersign-proof-'));
  const databaseFile = path.join(folder, 'proof.db');
  await prepare(databaseFile);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    COUNTERSIGN_TEST: '1',
    PORT: String(port),
    HOST: '127.0.0.1',
    BASE_URL: url,
    DATABASE_URL: `file:${databaseFile}`,
    MEDIA_DIR: path.join(folder, 'media'),
    AUTH_SECRET: randomBytes(33).toString('base64'),
    LOG_LEVEL: 'error',
  };
  let child: ChildProcess | null = null;

  async function start() {
    const started = spawn(process.execPath, ['server.ts'], {
      cwd: ROOT,
      env: environment,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    child = started;
    await untilReady(url, started);
  }
  async function kill(signal: NodeJS.Signals) {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  }
  await start();
  return {
    url,
    databaseFile,
    pid: () => child?.pid ?? 0,
    start,
    kill,
    close: async () => {
      await kill('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  const limit = Date.now() + START_LIMIT_MS;
  while (Date.now() < limit) {
    if (child.exitCode !== null) throw new Error(`the server exited with ${child.exitCode}`);
    const answer = await fetch(`${url}/api/readyz`).catch(() => null);
    if (answer?.ok) return;
    await sleep(50);
  }
  throw new Error('the server did not become ready');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

/** A session of its own: what a browser sends after it signed in. */
export type Session = {
  get: (pathname: string) => Promise<Response>;
  send: (method: 'POST' | 'PUT', pathname: string, body: object) => Promise<Response>;
  /** A picture's bytes, as the editor sends them. */
  upload: (name: string, bytes: Uint8Array<ArrayBuffer>, signal?: AbortSignal) => Promise<Response>;
};

export async function signIn(url: string, member: CastMember): Promise<Session> {
  const jar = new Map<string, string>();
  const headers = () => ({
    origin: url,
    cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
  });
  const keep = (response: Response) => {
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const at = pair.indexOf('=');
      jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  };
  const token: unknown = await keep(await fetch(`${url}/api/auth/csrf`)).json();
  if (typeof token !== 'object' || token === null || !('csrfToken' in token)) {
    throw new Error('no CSRF token');
  }
  const form = new URLSearchParams({
    csrfToken: String(token.csrfToken),
    email: castEmail(member),
    password: CAST_PASSWORD,
  });
  keep(
    await fetch(`${url}/api/auth/callback/credentials`, {
      method: 'POST',
      headers: headers(),
      body: form,
      redirect: 'manual',
    }),
  );
  return {
    get: (pathname) => fetch(url + pathname, { headers: headers(), redirect: 'manual' }),
    send: (method, pathname, body) =>
      fetch(url + pathname, {
        method,
        headers: { ...headers(), 'content-type': 'application/json' },
        body: JSON.stringify(body),
        redirect: 'manual',
      }),
    upload: (name, bytes, signal) =>
      fetch(url + paths.mediaApi(), {
        method: 'POST',
        headers: { ...headers(), 'x-file-name': encodeURIComponent(name) },
        body: bytes,
        redirect: 'manual',
        ...(signal && { signal }),
      }),
  };
}
