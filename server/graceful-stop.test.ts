import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // it listens on a port
  server.close();
  return port;
}

describe('a stop', () => {
  let server: ChildProcess;
  let url: string;
  let exited: Promise<unknown[]>;

  beforeEach(async () => {
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    server = spawn(process.execPath, ['server/stopping-server.fixture.ts', String(port)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    exited = once(server, 'exit');
    if (server.stdout) await once(server.stdout, 'data');
  });
  afterEach(() => server.kill('SIGKILL'));

  test.each(['SIGTERM', 'SIGINT'] as const)(
    'by %s lets what runs finish, and leaves with 0',
    async (signal) => {
      const answer = await fetch(`${url}/700`);
      server.kill(signal);
      expect(await answer.text()).toBe('begun done');
      expect(await exited).toEqual([0, null]);
    },
  );

  test('takes nothing new', async () => {
    const answer = await fetch(`${url}/700`);
    server.kill('SIGTERM');
    await expect
      .poll(() =>
        fetch(`${url}/0`).then(
          () => 'answered',
          () => 'refused',
        ),
      )
      .toBe('refused');
    await answer.text();
    expect(await exited).toEqual([0, null]);
  });

  test('does not wait for a connection that is merely kept open', async () => {
    await (await fetch(`${url}/0`)).text();
    server.kill('SIGTERM');
    // Whoever waits too long is forced out with 1.
    expect(await exited).toEqual([0, null]);
  });

  test('cuts off, within ten seconds, who does not finish', async () => {
    const answer = await fetch(`${url}/60000`);
    server.kill('SIGTERM');
    // The answer would take a minute.
    await expect(answer.text()).rejects.toThrow();
    await exited;
  });
});
