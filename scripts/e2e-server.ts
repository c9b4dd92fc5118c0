/** The server that journeys visit: the real one in production mode, on a fresh and seeded database. */
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { migrateDatabase } from '#db/migrate.ts';
import { openDatabase } from '#db/client.ts';
import { e2eDatabase, e2eFolder, e2eVariables } from '#e2e/support/environment.ts';
import { randomId } from '#lib/server/kernel/store.ts';
import { wallClock } from '#lib/server/kernel/wall-clock.ts';
import { refuseDials } from './house/refuse-dials.ts';
import { seedDemo } from './seed/seed.ts';

refuseDials();
const variables = e2eVariables(randomBytes(33).toString('base64'));
Object.assign(process.env, variables);

mkdirSync(e2eFolder(), { recursive: true });
await migrateDatabase(e2eDatabase(), 'e2e');
const database = openDatabase(e2eDatabase());
const mediaDir = variables['MEDIA_DIR'] ?? e2eFolder();
await seedDemo({ database, clock: wallClock(), newId: randomId }, { mediaDir });
await database.close();

// Only now: what it loads reads the environment.
await import('../server.ts');
