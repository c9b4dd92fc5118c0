/** What must be true of the settings before anything is opened, and of the accounts before serving. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { isPasswordInUse } from '#lib/server/auth/queries.ts';
import { isLoopbackHost } from '#lib/server/kernel/base-url.ts';
import type { Environment } from '#lib/server/kernel/environment.ts';
import type { Store } from '#lib/server/kernel/store.ts';
import { RefusedToStartError } from './refused-to-start.ts';

export const DEMO_PASSWORD = 'countersign-demo';

export function checkSettings(environment: Environment, folder: string): void {
  if (environment.authSecret === null) {
    throw new RefusedToStartError('AUTH_SECRET is missing; make one with: openssl rand -base64 33');
  }
  if (environment.mode === 'production' && !existsSync(path.join(folder, '.next', 'BUILD_ID'))) {
    throw new RefusedToStartError('there is no build; run: npm run build');
  }
  if (!environment.isDemo) return;
  if (environment.databaseFile !== path.join(folder, 'data', 'demo.db')) {
    throw new RefusedToStartError('the demo runs on ./data/demo.db and on no other database');
  }
  if (!isLoopback(environment)) {
    throw new RefusedToStartError(
      'the demo is served on this machine only; HOST and BASE_URL must be loopback',
    );
  }
}

/** Everybody knows the demo password; in production it would let everybody in. */
export async function checkNoDemoPassword(environment: Environment, store: Store): Promise<void> {
  if (environment.mode !== 'production' || environment.isDemo) return;
  if (environment.isTest && isLoopback(environment)) return;
  if (await isPasswordInUse(store, DEMO_PASSWORD)) {
    throw new RefusedToStartError('the database holds an account with the demo password');
  }
}

function isLoopback({ host, baseUrl }: Environment): boolean {
  return isLoopbackHost(host) && isLoopbackHost(new URL(baseUrl).hostname);
}
