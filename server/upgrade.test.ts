/** T-06: no upgrade is answered, whatever its target, and nothing is asked on its behalf. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { listen } from './listen.ts';

async function answerTo(port: number, target: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.write(
    `GET ${target} HTTP/1.1\r\nHost: localhost:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`,
  );
  let text = '';
  socket.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  await once(socket, 'close');
  return text;
}

test('an upgrade is dropped and reaches nobody', async () => {
  let hits = 0;
  const canary = createServer(() => {
    hits += 1;
  });
  canary.on('connection', () => {
    hits += 1;
  });
  canary.listen(0, '127.0.0.1');
  await once(canary, 'listening');
  const { port: canaryPort } = canary.address() as AddressInfo; // it listens on a port
  let asked = 0;
  const server = await listen(
    { host: '127.0.0.1', port: 0 },
    () => {
      asked += 1;
    },
    (_request, socket) => void socket.destroy(),
  );
  const { port } = server.address() as AddressInfo; // it listens on a port
  for (const target of ['/', '/desk', '/_next/webpack-hmr', `http://127.0.0.1:${canaryPort}/`]) {
    expect(await answerTo(port, target)).toBe('');
  }
  expect([hits, asked]).toEqual([0, 0]);
  server.close();
  canary.close();
});
