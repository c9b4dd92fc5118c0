import { STATUS_CODES, type ServerResponse } from 'node:http';

export type Problem = { status: number; code: string; headers?: Record<string, string> };

/** Answers with `application/problem+json` (RFC 9457); `code` is stable, and all that is told. */
export function sendProblem(response: ServerResponse, problem: Problem): void {
  const { status, code, headers = {} } = problem;
  const body = JSON.stringify({ type: 'about:blank', title: STATUS_CODES[status], status, code });
  response.writeHead(status, {
    'cache-control': 'no-store',
    ...headers,
    'content-type': 'application/problem+json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}
