/** Every unsafe start ends in exit 1 and one line that says why. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { hash } from '@node-rs/argon2';
import { beforeEach, describe, expect, test } from 'vitest';
import { accounts } from '#db/schema/auth.ts';
import { parseEnvironment } from '#lib/server/kernel/environment.ts';
import { copyCastDatabase, testStore } from '#lib/server/kernel/test-store.ts';
import { checkNoDemoPassword, checkSettings, DEMO_PASSWORD } from './boot-checks.ts';

const SECRET = 's'.repeat(32);

async function start(variables: Record<string, string>): Promise<{ code: unknown; lines: string[] }> {
  const server = spawn(process.execPath, ['server.ts'], {
    // Not the environment of the test: vitest sets NODE_ENV.
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'development',
      PORT: '0',
      AUTH_SECRET: SECRET,
      LOG_LEVEL: 'silent',
      ...variables,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let text = '';
  server.stderr.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  const [code] = (await once(server, 'close')) as [number | null];
  return { code, lines: text.trim().split('\n') };
}

// Each starts a process, and the machine may be busy.
describe('the server refuses to start', { timeout: 60_000 }, () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'countersign-boot-'));
    file = path.join(folder, 'news.db');
  });

  async function expectRefusal(variables: Record<string, string>, reason: RegExp): Promise<void> {
    const { code, lines } = await start({ DATABASE_URL: `file:${file}`, ...variables });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(reason);
    expect(code).toBe(1);
  }

  test('without a secret', () => expectRefusal({ AUTH_SECRET: '' }, /AUTH_SECRET is missing/));

  test('on plain http', () => expectRefusal({ BASE_URL: 'http://news.example' }, /BASE_URL must be https/));

  test('in production by a clock of its own', () =>
    expectRefusal(
      { NODE_ENV: 'production', COUNTERSIGN_CLOCK_FILE: '/tmp/clock' },
      /CLOCK_FILE is for tests/,
    ));

  test('as a demo on another database', () =>
    expectRefusal({ COUNTERSIGN_DEMO: '1' }, /the demo runs on \.\/data\/demo\.db/));

  test('on a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo; // it listens on a port
    await expectRefusal({ PORT: String(port) }, /port \d+ on 127\.0\.0\.1 is in use/);
    other.close();
  });

  test('on a file that is no database', async () => {
    writeFileSync(file, 'These are not the pages you are looking for.'.repeat(100));
    await expectRefusal(
      {},
      /the database is corrupt \(file is not a database\); restore a backup: .*news\.db/,
    );
  });

  test('on a corrupt database, and leaves it as it is', async () => {
    await copyCastDatabase(file);
    const bytes = readFileSync(file);
    bytes.fill(0xa5, 4_096 * 3, 4_096 * 8);
    writeFileSync(file, bytes);
    await expectRefusal({}, /the database is corrupt/);
    const digest = (value: Buffer) => createHash('sha256').update(value).digest('hex');
    expect(digest(readFileSync(file))).toBe(digest(bytes));
  });

  test('on a database of a newer release', async () => {
    await copyCastDatabase(file);
    const connection = new Sqlite(file);
    connection.prepare('update __drizzle_migrations set created_at = created_at + 100000000000').run();
    connection.close();
    await expectRefusal({}, /written by a newer release/);
  });

  test('on a database with a demo password in production, but for tests on this machine', async () => {
    const opened = await testStore();
    const environmentOf = (more: Record<string, string>) => {
      const parsed = parseEnvironment({ NODE_ENV: 'production', AUTH_SECRET: SECRET, ...more });
      if (!parsed.ok) throw new Error(parsed.problems.join());
      return parsed.value;
    };
    await checkNoDemoPassword(environmentOf({}), opened.store);
    const passwordHash = await hash(DEMO_PASSWORD, { memoryCost: 8_192, timeCost: 1 });
    await opened.store.database.write(async (tx) => {
      await tx.update(accounts).set({ passwordHash });
    });
    await expect(checkNoDemoPassword(environmentOf({}), opened.store)).rejects.toThrow('demo password');
    const elsewhere = { COUNTERSIGN_TEST: '1', BASE_URL: 'https://news.example' };
    await expect(checkNoDemoPassword(environmentOf(elsewhere), opened.store)).rejects.toThrow(
      'demo password',
    );
    await checkNoDemoPassword(environmentOf({ COUNTERSIGN_TEST: '1' }), opened.store);
    await checkNoDemoPassword(environmentOf({ NODE_ENV: 'development' }), opened.store);
    await opened.close();
  });

  test('in production without a build', () => {
    const parsed = parseEnvironment({ NODE_ENV: 'production', AUTH_SECRET: SECRET });
    if (!parsed.ok) throw new Error(parsed.problems.join());
    expect(() => checkSettings(parsed.value, folder)).toThrow('there is no build');
  });
});
