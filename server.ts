/** `npm start`: the whole product in one process. Refuses with one line rather than serve unsafely. */
import './server/node-version.ts';
import { existsSync } from 'node:fs';
import path from 'node:path';

const folder = import.meta.dirname;
const variables = path.join(folder, '.env');
if (existsSync(variables)) process.loadEnvFile(variables);
if (!process.env.NODE_ENV) Object.assign(process.env, { NODE_ENV: 'production' });

// After the version check and the environment, for it loads the database driver and Next.
const { startOrExplain } = await import('./server/start-or-explain.ts');
await startOrExplain(folder, ({ baseUrl }) => console.log(`Countersign is at ${baseUrl}`));
