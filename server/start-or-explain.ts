import type { Environment } from '#lib/server/kernel/environment.ts';
import { RefusedToStartError } from './refused-to-start.ts';
import { runServer } from './run-server.ts';

/** Serves, or ends the process with the one line that says why not. */
export async function startOrExplain(
  folder: string,
  announce: (environment: Environment) => void,
): Promise<void> {
  try {
    await runServer(folder, announce);
  } catch (error) {
    const reason =
      error instanceof RefusedToStartError ? error.message : `failed to start (${String(error)})`;
    console.error(`Countersign: ${reason.replaceAll('\n', ' ')}`);
    process.exit(1);
  }
}
