/** Where the journeys' own server runs and keeps its data: a fresh folder for every run. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PORT = process.env['COUNTERSIGN_E2E_PORT'] ?? '3200';
export const BASE_URL = `http://localhost:${PORT}`;
const FOLDER = 'COUNTERSIGN_E2E_FOLDER';

/** The run's folder: made by whoever asks first, and inherited by the server and every worker. */
export function e2eFolder(): string {
  const named = process.env[FOLDER] ?? mkdtempSync(join(tmpdir(), 'countersign-e2e-'));
  process.env[FOLDER] = named;
  return named;
}

export function e2eDatabase(): string {
  return join(e2eFolder(), 'e2e.db');
}

/** The settings of a real server, with its data elsewhere; COUNTERSIGN_TEST accepts the demo accounts. */
export function e2eVariables(secret: string): Record<string, string> {
  return {
    NODE_ENV: 'production',
    COUNTERSIGN_TEST: '1',
    PORT,
    HOST: '127.0.0.1',
    BASE_URL,
    DATABASE_URL: `file:${e2eDatabase()}`,
    MEDIA_DIR: join(e2eFolder(), 'media'),
    AUTH_SECRET: secret,
    LOG_LEVEL: 'warn',
  };
}
