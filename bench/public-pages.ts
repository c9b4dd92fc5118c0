/**
 * Requests per second of public pages beside a bare Node server that sends the identical status,
 * headers and body, in one run. Ratios, because machines differ; the digits are for orientation.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { load } from './load.ts';

const SECONDS = 8;
const ROUNDS = 3;
/** Belong to a connection, not to the answer; a bare server writes its own. */
const OF_THE_CONNECTION = new Set(['connection', 'keep-alive', 'date', 'transfer-encoding']);

export type PageSpeed = {
  page: string;
  requestsPerSecond: number;
  bareRequestsPerSecond: number;
  ratio: number;
  p99Ms: number;
  failed: number;
};

export async function pageSpeed(url: string, page: string): Promise<PageSpeed> {
  const answer = await raw(url + page);
  const bare = await bareServer(answer);
  try {
    await load(url + page, 2);
    await load(bare.url, 2);
    const ours: number[] = [];
    const floor: number[] = [];
    let p99Ms = 0;
    let failed = 0;
    // Turn and turn about, so that a slow moment of the machine hits both.
    for (let round = 0; round < ROUNDS; round += 1) {
      const mine = await load(url + page, SECONDS);
      const theirs = await load(bare.url, SECONDS);
      ours.push(mine.requestsPerSecond);
      floor.push(theirs.requestsPerSecond);
      p99Ms = Math.max(p99Ms, mine.p99Ms);
      failed += mine.failed;
    }
    const requestsPerSecond = median(ours);
    const bareRequestsPerSecond = median(floor);
    const ratio = requestsPerSecond / bareRequestsPerSecond;
    return { page, requestsPerSecond, bareRequestsPerSecond, ratio, p99Ms, failed };
  } finally {
    bare.close();
  }
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

type Answer = { status: number; headers: Record<string, string>; body: string };

/** As it goes over the wire: fetch would undo the compression. */
async function raw(url: string): Promise<Answer> {
  const asked = request(url, { headers: { 'accept-encoding': 'br' } });
  asked.end();
  const [response] = (await once(asked, 'response')) as [import('node:http').IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  const headers = Object.fromEntries(
    Object.entries(response.headers).flatMap(([name, value]) =>
      value === undefined || OF_THE_CONNECTION.has(name) ? [] : [[name, String(value)]],
    ),
  );
  return {
    status: response.statusCode ?? 0,
    headers,
    body: Buffer.concat(chunks).toString('base64'),
  };
}

async function bareServer(answer: Answer): Promise<{ url: string; close: () => void }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'countersign-bare-'));
  const file = path.join(folder, 'answer.json');
  writeFileSync(file, JSON.stringify(answer));
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const child: ChildProcess = fork(path.join(import.meta.dirname, 'bare-server.ts'), [String(port), file]);
  await once(child, 'message');
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => {
      child.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
