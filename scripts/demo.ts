/**
 * `npm run demo`: the demo edition in production mode, on this machine only. Safe and quick to run
 * again. It is the only start that accepts accounts whose password everybody knows.
 */
import '#server/node-version.ts';
import path from 'node:path';

const folder = path.resolve(import.meta.dirname, '..');
const data = path.join(folder, 'data');
const port = process.env['PORT'] ?? '3000';
process.chdir(folder);

const { buildIfStale } = await import('./start/build-if-stale.ts');
const { keepSecret } = await import('./start/keep-secret.ts');

Object.assign(process.env, {
  NODE_ENV: 'production',
  COUNTERSIGN_DEMO: '1',
  COUNTERSIGN_TEST: '',
  COUNTERSIGN_CLOCK_FILE: '',
  PORT: port,
  HOST: '127.0.0.1',
  BASE_URL: `http://localhost:${port}`,
  DATABASE_URL: `file:${path.join(data, 'demo.db')}`,
  MEDIA_DIR: path.join(data, 'demo-media'),
  AUTH_SECRET: keepSecret(path.join(data, 'demo.secret')),
  SMTP_URL: '',
  TRUSTED_PROXIES: '',
  LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn',
});

if (!buildIfStale(folder, console.log)) process.exit(1);

const { seededDatabase } = await import('./start/seeded-database.ts');
await seededDatabase(path.join(data, 'demo.db'), path.join(data, 'demo-media'));

const { demoAccounts } = await import('./start/demo-accounts.ts');
const { startOrExplain } = await import('#server/start-or-explain.ts');
await startOrExplain(folder, ({ baseUrl }) => console.log(demoAccounts(baseUrl)));
