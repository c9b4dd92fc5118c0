/**
 * Tells the open pages of a story what changed, each only if it may still be told: its session is
 * asked for again before every event, so that one that was ended learns nothing more.
 */
import { viewOf, withoutAccount } from '#lib/domain/presence/presence.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { lookAtSession } from '../auth/read-session.ts';
import type { Store } from '../kernel/store.ts';
import { keep, presenceNow, registryOf, viewNow, type Stream } from './registry.ts';
import { maySeePresence, watchedStory, type WatchedStory } from './watched-story.ts';

/** `ask`: every page's right is looked at, also where there is nothing new to tell. */
export async function tellStreams(store: Store, storyId: Id, { ask }: { ask: boolean }): Promise<void> {
  const open = [...registryOf(store).streams].filter((stream) => stream.storyId === storyId);
  if (open.length === 0) return;
  const story = await watchedStory(store.database.read, storyId);
  let isSomebodyOut = false;
  for (const stream of open) {
    const isTold = story !== null && stream.told === wordsFor(store, story);
    if (isTold && !ask) continue;
    if (story === null || !(await mayBeTold(store, stream, story))) {
      keep(store, storyId, withoutAccount(presenceNow(store, storyId), stream.accountId, stream.editor));
      stream.end();
      isSomebodyOut = true;
    } else if (!isTold) tell(store, stream, story);
  }
  if (isSomebodyOut) await tellStreams(store, storyId, { ask: false });
}

/** A first event, or the next one. */
export function tell(store: Store, stream: Stream, story: WatchedStory): void {
  stream.told = wordsFor(store, story);
  const view = viewNow(store, story.id, story.revision);
  if (!stream.send(`event: presence\ndata: ${JSON.stringify(view)}\n\n`)) stream.end();
}

function wordsFor(store: Store, story: WatchedStory): string {
  return JSON.stringify([viewOf(presenceNow(store, story.id)), story.revision]);
}

async function mayBeTold(store: Store, stream: Stream, story: WatchedStory): Promise<boolean> {
  const session = await lookAtSession(store, stream.sessionId);
  return session !== null && maySeePresence(session.actor, story);
}
