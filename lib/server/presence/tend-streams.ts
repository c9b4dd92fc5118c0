/**
 * While pages are told of changes: twice a second asks the database's version, which every commit
 * moves, whoever made it. So no verb has to know of presence, and a new revision is still announced
 * at once. Every few seconds everything is looked at anyway: silence and an old session are no commit.
 */
import type { Store } from '../kernel/store.ts';
import { registryOf } from './registry.ts';
import { tellStreams } from './tell-streams.ts';

const EVERY_MS = 500;
/** In rounds: 5 s. */
const LOOK_EVERY = 10;
/** In rounds: 15 s, well below what proxies wait for a silent answer. */
const SPEAK_EVERY = 30;

/** Begins to look after the streams, unless that is being done. */
export function tendStreams(store: Store): void {
  const registry = registryOf(store);
  if (registry.timer) return;
  let round = 0;
  let version = store.database.dataVersion();
  let isBusy = false;

  async function look(): Promise<void> {
    round += 1;
    const now = store.database.dataVersion();
    const ask = round % LOOK_EVERY === 0;
    if (now !== version || ask) {
      version = now;
      await tellAll(store, { ask });
    }
    if (round % SPEAK_EVERY === 0) {
      for (const stream of registry.streams) if (!stream.send(': still here\n\n')) stream.end();
    }
    if (registry.streams.size === 0 && registry.timer) {
      clearInterval(registry.timer);
      registry.timer = null;
    }
  }

  registry.timer = setInterval(() => {
    if (isBusy) return;
    isBusy = true;
    look()
      // A database that does not answer now is asked again in the next round.
      .catch(() => undefined)
      .finally(() => {
        isBusy = false;
      });
  }, EVERY_MS);
  registry.timer.unref();
}

/** Every story that somebody is told of. */
export async function tellAll(store: Store, { ask }: { ask: boolean }): Promise<void> {
  const stories = new Set([...registryOf(store).streams].map(({ storyId }) => storyId));
  for (const storyId of stories) await tellStreams(store, storyId, { ask });
}

/** The process stops: every stream ends and none begins. */
export function stopStreams(store: Store): void {
  const registry = registryOf(store);
  registry.isStopping = true;
  if (registry.timer) clearInterval(registry.timer);
  registry.timer = null;
  for (const stream of [...registry.streams]) stream.end();
}
