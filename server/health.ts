import type { ServerResponse } from 'node:http';
import type { Readiness } from './readiness.ts';

export async function sendHealth(
  response: ServerResponse,
  pathname: string,
  readiness: Readiness,
): Promise<void> {
  if (pathname === '/api/healthz') return send(response, 200, { status: 'ok' });
  const reasons = await readiness.reasons();
  if (reasons.length === 0) return send(response, 200, { status: 'ready' });
  return send(response, 503, { status: 'not ready', reasons });
}

function send(response: ServerResponse, status: number, value: object): void {
  const body = JSON.stringify(value);
  response.writeHead(status, {
    'cache-control': 'no-store',
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}
