import { createServer, type RequestListener, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { RefusedToStartError } from './refused-to-start.ts';

const HEADERS_TIMEOUT = 15_000;
/** Until the last byte of a body is there: a picture of 20 MB from a train. */
const REQUEST_TIMEOUT = 300_000;

/** Opens the port. Sockets that ask for another protocol are dropped unless `upgrade` takes them. */
export async function listen(
  address: { host: string; port: number },
  listener: RequestListener,
  upgrade: (request: import('node:http').IncomingMessage, socket: Duplex, head: Buffer) => void,
): Promise<Server> {
  const server = createServer({ headersTimeout: HEADERS_TIMEOUT, requestTimeout: REQUEST_TIMEOUT }, listener);
  server.on('upgrade', upgrade);
  server.on('connect', (_request, socket: Duplex) => refuse(socket, '405 Method Not Allowed'));
  server.on('clientError', (_error, socket: Duplex) => refuse(socket, '400 Bad Request'));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(reasonOf(error, address)));
    server.listen(address.port, address.host, resolve);
  });
  return server;
}

function refuse(socket: Duplex, status: string): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  socket.end(
    `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\nX-Content-Type-Options: nosniff\r\nContent-Security-Policy: default-src 'none'; frame-ancestors 'none'\r\n\r\n`,
  );
}

function reasonOf(error: NodeJS.ErrnoException, { host, port }: { host: string; port: number }): Error {
  if (error.code === 'EADDRINUSE')
    return new RefusedToStartError(`port ${port} on ${host} is in use; set PORT to another`);
  if (error.code === 'EACCES') return new RefusedToStartError(`port ${port} may not be opened by this user`);
  return new RefusedToStartError(`cannot listen on ${host}:${port} (${error.code ?? error.message})`);
}
