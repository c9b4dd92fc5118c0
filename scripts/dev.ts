/** `npm run dev`: a seeded database, hot reload, no page cache. */
import '#server/node-version.ts';
import path from 'node:path';

const folder = path.resolve(import.meta.dirname, '..');
const data = path.join(folder, 'data');
const file = path.join(data, 'dev.db');
const mediaDir = path.join(data, 'dev-media');
process.chdir(folder);

const { keepSecret } = await import('./start/keep-secret.ts');
Object.assign(process.env, {
  NODE_ENV: 'development',
  DATABASE_URL: `file:${file}`,
  MEDIA_DIR: mediaDir,
  AUTH_SECRET: keepSecret(path.join(data, 'dev.secret')),
  LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn',
});

const { seededDatabase } = await import('./start/seeded-database.ts');
await seededDatabase(file, mediaDir);

const { demoAccounts } = await import('./start/demo-accounts.ts');
const { startOrExplain } = await import('#server/start-or-explain.ts');
await startOrExplain(folder, ({ baseUrl }) => console.log(demoAccounts(baseUrl)));
