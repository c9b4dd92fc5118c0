/** Load from a process of its own, bounded in time, to this machine only. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { z } from 'zod';

const CONNECTIONS = 50;

const report = z.object({
  requests: z.object({ average: z.number() }),
  latency: z.object({ p99: z.number() }),
  errors: z.number(),
  non2xx: z.number(),
});

export type Load = { requestsPerSecond: number; p99Ms: number; failed: number };

export async function load(url: string, seconds: number): Promise<Load> {
  const { hostname } = new URL(url);
  if (hostname !== 'localhost' && hostname !== '127.0.0.1') {
    throw new Error(`${hostname} is not this machine`);
  }
  const autocannon = createRequire(import.meta.url).resolve('autocannon');
  const options = ['-c', String(CONNECTIONS), '-d', String(seconds), '--json', '-H', 'accept-encoding: br'];
  const child = spawn(process.execPath, [autocannon, ...options, url], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(child, 'exit');
  const { requests, latency, errors, non2xx } = report.parse(
    JSON.parse(Buffer.concat(chunks).toString('utf8')),
  );
  return { requestsPerSecond: requests.average, p99Ms: latency.p99, failed: errors + non2xx };
}
