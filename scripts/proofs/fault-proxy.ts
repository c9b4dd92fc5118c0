/**
 * A network that treats saves badly: of the requests that save a draft it delays, repeats, holds back
 * behind later ones and drops a share, and of their answers it drops some. All else passes.
 */
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

export type FaultCounts = {
  saves: number;
  passed: number;
  delayed: number;
  repeated: number;
  late: number;
  lostRequests: number;
  lostAnswers: number;
};

export type FaultProxy = { port: number; counts: FaultCounts; close: () => Promise<void> };

/** Of all saves this share meets a fault; the faults are equally likely. */
const SHARE = 0.3;
const FAULTS = ['delayed', 'repeated', 'late', 'lostRequests', 'lostAnswers'] as const;
const IS_SAVE = /^\/api\/desk\/stories\/[0-9a-f]{32}\/draft$/;

/** An HTTP proxy for a browser. `chance` from 0 up to 1. */
export async function faultProxy(target: URL, chance: () => number): Promise<FaultProxy> {
  const counts: FaultCounts = {
    saves: 0,
    passed: 0,
    delayed: 0,
    repeated: 0,
    late: 0,
    lostRequests: 0,
    lostAnswers: 0,
  };
  const server = createServer((incoming, outgoing) => {
    void serve(incoming, outgoing, target, chance, counts).catch(() => incoming.socket.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
  return {
    port: address.port,
    counts,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function serve(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  target: URL,
  chance: () => number,
  counts: FaultCounts,
): Promise<void> {
  const { pathname } = new URL(incoming.url ?? '/', target);
  if (incoming.method !== 'PUT' || !IS_SAVE.test(pathname)) {
    const answer = await forward(incoming, target, incoming);
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
    return;
  }
  counts.saves += 1;
  const body = await bytesOf(incoming);
  const fault = chance() < SHARE ? FAULTS[Math.floor(chance() * FAULTS.length)] : undefined;
  counts[fault ?? 'passed'] += 1;
  if (fault === 'lostRequests') throw new Error('lost on the way');
  if (fault === 'delayed') await sleep(500 + chance() * 3_000);
  if (fault === 'late') {
    // The page hears that it failed and goes on; the request arrives behind those that it sends then.
    void sleep(3_000 + chance() * 4_000)
      .then(() => forward(incoming, target, body))
      .then(bytesOf)
      .catch(() => undefined); // the server was stopped meanwhile
    throw new Error('late');
  }
  const answer = await forward(incoming, target, body);
  const bytes = await bytesOf(answer);
  if (fault === 'repeated') await forward(incoming, target, body).then(bytesOf);
  if (fault === 'lostAnswers') throw new Error('the answer is lost');
  outgoing.writeHead(answer.statusCode ?? 502, answer.headers).end(bytes);
}

async function forward(
  incoming: IncomingMessage,
  target: URL,
  body: Buffer | IncomingMessage,
): Promise<IncomingMessage> {
  const { hostname, port, host } = target;
  const { method, url, headers } = incoming;
  // A browser names the whole address to its proxy.
  const { pathname, search } = new URL(url ?? '/', target);
  const path = pathname + search;
  const asking = ask({ hostname, port, path, method, headers: { ...headers, host } });
  if (Buffer.isBuffer(body)) asking.end(body);
  else body.pipe(asking);
  const [answer] = (await once(asking, 'response')) as [IncomingMessage];
  return answer;
}

async function bytesOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
