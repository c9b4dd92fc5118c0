/**
 * The environment, parsed once. Whoever needs a setting asks here, so that a mistake is told in one
 * readable line at boot and not found later in a half-working page.
 */
import { isIP } from 'node:net';
import path from 'node:path';
import { z } from 'zod';
import { ok, refuse, type Ok, type Refusal } from '#lib/domain/kernel/result.ts';
import { problemOfBaseUrl } from './base-url.ts';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export type Environment = {
  mode: 'production' | 'development' | 'test';
  port: number;
  host: string;
  /** Origin only, without a trailing slash. */
  baseUrl: string;
  databaseFile: string;
  mediaDir: string;
  /** Null is refused at boot; a build needs none. */
  authSecret: string | null;
  /** Null: mail is written as .eml files beside the database. */
  smtpUrl: string | null;
  vaultKeyFile: string | null;
  /** Addresses or CIDR ranges whose X-Forwarded-For is believed. */
  trustedProxies: string[];
  logLevel: (typeof LOG_LEVELS)[number];
  clockFile: string | null;
  isTest: boolean;
  isDemo: boolean;
};

export type BadEnvironment = Refusal<'bad-environment', { problems: string[] }>;

const SECRET_LENGTH = 32;

const absent = (value: unknown) => (value === '' ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(absent, schema.optional());
const flag = optional(z.enum(['0', '1'], 'must be 1 or absent'));
const text = optional(z.string());

const schema = z.object({
  NODE_ENV: optional(z.enum(['production', 'development', 'test'])),
  PORT: optional(
    z.string().refine((port) => /^\d{1,5}$/.test(port) && Number(port) <= 65_535, 'must be a port number'),
  ),
  HOST: text,
  BASE_URL: text,
  DATABASE_URL: optional(z.string().regex(/^file:./, 'must be file:PATH, as file:./data/countersign.db')),
  MEDIA_DIR: text,
  AUTH_SECRET: optional(
    z.string().min(SECRET_LENGTH, `must be ${SECRET_LENGTH} characters or more (openssl rand -base64 33)`),
  ),
  SMTP_URL: optional(z.string().regex(/^smtps?:\/\/./, 'must begin with smtp:// or smtps://')),
  VAULT_KEY_FILE: text,
  TRUSTED_PROXIES: text,
  LOG_LEVEL: optional(z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`)),
  COUNTERSIGN_CLOCK_FILE: text,
  COUNTERSIGN_TEST: flag,
  COUNTERSIGN_DEMO: flag,
});

export function parseEnvironment(
  source: Record<string, string | undefined>,
): Ok<Environment> | BadEnvironment {
  const parsed = schema.safeParse(source);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
    return refuse('bad-environment', { problems });
  }
  const given = parsed.data;
  const port = Number(given.PORT ?? 3000);
  const databaseFile = path.resolve(
    /*turbopackIgnore: true*/
    (given.DATABASE_URL ?? 'file:./data/countersign.db').slice('file:'.length),
  );
  const mode = given.NODE_ENV ?? 'production';
  const baseUrl = given.BASE_URL ?? `http://localhost:${port}`;
  const trustedProxies = (given.TRUSTED_PROXIES ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  const isTest = given.COUNTERSIGN_TEST === '1';
  const problems = [
    problemOfBaseUrl(baseUrl),
    ...trustedProxies.map((entry) =>
      isAddressRange(entry) ? null : `TRUSTED_PROXIES holds "${entry}", which is no address or CIDR range`,
    ),
    given.COUNTERSIGN_CLOCK_FILE && mode === 'production' && !isTest
      ? 'COUNTERSIGN_CLOCK_FILE is for tests only'
      : null,
  ].filter((problem) => problem !== null);
  if (problems.length > 0) return refuse('bad-environment', { problems });
  return ok({
    mode,
    port,
    host: given.HOST ?? '127.0.0.1',
    baseUrl: new URL(baseUrl).origin,
    databaseFile,
    mediaDir: path.resolve(
      /*turbopackIgnore: true*/ given.MEDIA_DIR ?? path.join(path.dirname(databaseFile), 'media'),
    ),
    authSecret: given.AUTH_SECRET ?? null,
    smtpUrl: given.SMTP_URL ?? null,
    vaultKeyFile: given.VAULT_KEY_FILE ?? null,
    trustedProxies,
    logLevel: given.LOG_LEVEL ?? 'info',
    clockFile: given.COUNTERSIGN_CLOCK_FILE ?? null,
    isTest,
    isDemo: given.COUNTERSIGN_DEMO === '1',
  });
}

const KEY = Symbol.for('countersign.environment');
type Process = { [KEY]?: Environment };

/** The process's environment; on globalThis for the reason given in store.ts. */
export function environment(): Environment {
  const holder = globalThis as Process;
  if (holder[KEY]) return holder[KEY];
  const parsed = parseEnvironment(process.env);
  if (!parsed.ok) throw new Error(parsed.problems.join('; '));
  holder[KEY] = parsed.value;
  return parsed.value;
}

function isAddressRange(entry: string): boolean {
  const [address = '', bits, ...rest] = entry.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}
