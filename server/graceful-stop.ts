/**
 * SIGTERM and SIGINT: take nothing new, finish what runs, close, leave with 0. Who does not finish in
 * time is cut off, and the exit says so.
 */
import type { Server } from 'node:http';

/** systemd and containers wait 10 s and more before they kill. */
const PATIENCE = 8_000;
const LIMIT = 10_000;

/** Stops accepting; resolves when every connection is closed, by itself or after `PATIENCE`. */
export async function closeListening(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const cut = setTimeout(() => server.closeAllConnections(), PATIENCE);
  // A kept-alive connection turns idle when its answer is sent, and would stay open.
  const sweep = setInterval(() => server.closeIdleConnections(), 100);
  await closed;
  clearTimeout(cut);
  clearInterval(sweep);
}

export function onStopSignal(stop: () => Promise<void>): void {
  let stopping = false;
  const begin = () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), LIMIT).unref();
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', begin);
  process.on('SIGINT', begin);
}
