/** A request exactly as written: no path made tidy, no host and no cookie of a browser's own. */
import { request as ask, type IncomingHttpHeaders } from 'node:http';
import { BASE_URL } from './environment.ts';

export type RawRequest = { method: string; path: string; headers: Record<string, string>; body?: string };
export type RawAnswer = { status: number; headers: IncomingHttpHeaders; text: string };

export function rawRequest({ method, path, headers, body }: RawRequest): Promise<RawAnswer> {
  const { hostname, port, host } = new URL(BASE_URL);
  return new Promise((resolve, reject) => {
    const asking = ask({ hostname, port, path, method, headers: { host, ...headers } }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (part: string) => {
        text += part;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
    });
    asking.on('error', reject);
    asking.end(body);
  });
}
