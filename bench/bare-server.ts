/**
 * The floor: a Node server that does nothing but send bytes it was given. Run as a process of its
 * own: `node bench/bare-server.ts PORT FILE`, where FILE holds the answer to send as JSON.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { z } from 'zod';

const [port = '0', file = ''] = process.argv.slice(2);
const answer = z
  .object({ status: z.number(), headers: z.record(z.string(), z.string()), body: z.base64() })
  .parse(JSON.parse(readFileSync(file, 'utf8')));
const body = Buffer.from(answer.body, 'base64');

createServer((_request, response) => {
  response.writeHead(answer.status, answer.headers);
  response.end(body);
}).listen(Number(port), '127.0.0.1', () => process.send?.('listening'));
