import type { Actor } from '#lib/domain/auth/actor.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { ok, refuse, type Refusal, type Result } from '#lib/domain/kernel/result.ts';
import type { HeartbeatInput } from '#lib/domain/presence/input.ts';
import { hear, withoutAccount } from '#lib/domain/presence/presence.ts';
import type { PresenceView } from '#lib/domain/presence/views.ts';
import type { Store } from '../kernel/store.ts';
import { isHurried, keep, presenceNow, viewNow } from './registry.ts';
import { tellStreams } from './tell-streams.ts';
import { mayHoldLease, maySeePresence, watchedStory } from './watched-story.ts';

type Heard = Result<PresenceView, Refusal<'not-found' | 'too-many-heartbeats'>>;

/** A page says that it is there; the answer is what every page of the story is told. */
export async function hearHeartbeat(
  store: Store,
  actor: Actor,
  { storyId, ...heartbeat }: HeartbeatInput & { storyId: Id },
): Promise<Heard> {
  if (isHurried(store, actor.id)) return refuse('too-many-heartbeats');
  const story = await watchedStory(store.database.read, storyId);
  if (!story || !maySeePresence(actor, story)) {
    keep(store, storyId, withoutAccount(presenceNow(store, storyId), actor.id));
    await tellStreams(store, storyId, { ask: false });
    return refuse('not-found');
  }
  const mayWrite = mayHoldLease(actor, story);
  const told = {
    ...heartbeat,
    account: { id: actor.id, name: actor.name },
    wantsLease: heartbeat.wantsLease && mayWrite,
    takeOver: heartbeat.takeOver && mayWrite,
  };
  keep(store, storyId, hear(presenceNow(store, storyId), told, store.clock()));
  await tellStreams(store, storyId, { ask: false });
  return ok(viewNow(store, storyId, story.revision));
}
