import type { Id } from '#lib/domain/kernel/ids.ts';
import { ok, refuse, type Refusal, type Result } from '#lib/domain/kernel/result.ts';
import { MOST_STREAMS } from '#lib/domain/presence/pace.ts';
import type { Session } from '../auth/read-session.ts';
import type { Store } from '../kernel/store.ts';
import { registryOf, type Stream } from './registry.ts';
import { tell } from './tell-streams.ts';
import { tendStreams } from './tend-streams.ts';
import { maySeePresence, watchedStory } from './watched-story.ts';

/** How many events wait for a page that does not read them; then its stream ends, and it begins a new one. */
const MOST_WAITING = 32;
const RETRY_MS = 3_000;

type Opened = Result<ReadableStream<Uint8Array>, Refusal<'not-found' | 'too-many-streams' | 'stopping'>>;

/** Server-sent events of a story's presence: what is so now, and every change from now on. */
export async function openStream(
  store: Store,
  { id: sessionId, actor }: Session,
  { storyId, editor }: { storyId: Id; editor: Id },
): Promise<Opened> {
  const registry = registryOf(store);
  const story = await watchedStory(store.database.read, storyId);
  if (!story || !maySeePresence(actor, story)) return refuse('not-found');
  if (registry.isStopping) return refuse('stopping');
  const own = [...registry.streams].filter((stream) => stream.accountId === actor.id);
  // A page has one: what it had before has broken off, even if nobody told us.
  const again = own.filter((stream) => stream.editor === editor && stream.storyId === storyId);
  for (const broken of again) broken.end();
  if (own.length - again.length >= MOST_STREAMS) return refuse('too-many-streams');

  const encoder = new TextEncoder();
  let stream: Stream | null = null;
  const forget = () => {
    if (stream) registry.streams.delete(stream);
  };
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const made: Stream = {
          storyId,
          sessionId,
          accountId: actor.id,
          editor,
          told: '',
          send(event) {
            if (!registry.streams.has(made) || (controller.desiredSize ?? 0) <= 0) return false;
            controller.enqueue(encoder.encode(event));
            return true;
          },
          end() {
            // Ended twice, a controller throws.
            if (registry.streams.delete(made)) controller.close();
          },
        };
        stream = made;
        registry.streams.add(made);
        made.send(`retry: ${RETRY_MS}\n\n`);
        tell(store, made, story);
      },
      cancel: forget,
    },
    new CountQueuingStrategy({ highWaterMark: MOST_WAITING }),
  );
  tendStreams(store);
  return ok(body);
}
