/**
 * One JSON line per request, and nothing in it that could harm a person if the log leaked: no query
 * string, no body, no address, no token (V16). Paths that carry a token lose it here.
 */
import { pino, stdTimeFunctions, type Logger } from 'pino';
import type { Environment } from '#lib/server/kernel/environment.ts';

export type Log = Pick<Logger, 'info' | 'warn' | 'error' | 'debug' | 'flush'>;

/** Whatever a caller passes by mistake under these names is not written. */
const REDACTED = [
  'email',
  'to',
  'password',
  'token',
  'cookie',
  'authorization',
  'text',
  'body',
  'payload',
  '*.email',
  '*.to',
  '*.password',
  '*.token',
  '*.cookie',
  '*.authorization',
  '*.text',
  '*.body',
  '*.payload',
];

/** A token wherever it stands, as in an address that was copied with something before it. */
const TOKEN = /(?<![\w-])(?=[\w-]*[A-Z])[\w-]{43}(?![\w-])/g;
const TOKEN_PATH = /^(\/(?:invite|reset|preview))\/.*/;

export function createLog(level: Environment['logLevel'], destination?: { write(line: string): void }): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: REDACTED, censor: '[redacted]' },
    },
    destination ?? pino.destination({ dest: 1, sync: false }),
  );
}

/** The path of a request as the log may show it. */
export function pathForLog(pathname: string): string {
  return pathname.replace(TOKEN_PATH, '$1/[token]').replace(TOKEN, '[token]').slice(0, 300);
}
