/** `npm start`: the whole product in one process. Refuses with one line rather than serve unsafely. */
import './server/node-version.ts';
import { existsSync } from 'node:fs';
import path from 'node:path';

const folder = import.meta.dirname;
const variables = path.join(folder, '.env');
if (existsSync(variables)) process.loadEnvFile(variables);
if (!process.env.NODE_ENV) Object.assign(process.env, { NODE_ENV: 'production' });

// After the version check and the environment, for these load the database driver and Next.
const { runServer } = await import('./server/run-server.ts');
const { RefusedToStartError } = await import('./server/refused-to-start.ts');

try {
  await runServer(folder, ({ baseUrl }) => console.log(`Countersign is at ${baseUrl}`));
} catch (error) {
  const reason = error instanceof RefusedToStartError ? error.message : `failed to start (${String(error)})`;
  console.error(`Countersign: ${reason.replaceAll('\n', ' ')}`);
  process.exit(1);
}
