/** A story made on the proof's database before the server opens it to its sessions. */
import { openDatabase } from '#db/client.ts';
import { wallClock } from '#lib/server/kernel/wall-clock.ts';
import { randomId, type Store } from '#lib/server/kernel/store.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import type { StoryTextInput } from '#lib/domain/stories/input.ts';
import { CAST } from '#lib/server/kernel/test-store.ts';
import { must } from '#lib/server/kernel/test-story.ts';
import { addSection } from '#lib/server/stories/change-site.ts';
import { createStory } from '#lib/server/stories/create-story.ts';
import { storyForDesk } from '#lib/server/stories/story-queries.ts';

/** The proof's own window on the database file: a second process beside the server's. */
export function openBeside(file: string): Store {
  return { database: openDatabase(file), clock: wallClock(), newId: randomId };
}

export async function withSection(store: Store): Promise<void> {
  must(await addSection(store, CAST.admin, { slug: 'nature', name: 'Nature' }));
}

/** An empty draft by the writer; `base` is its first revision. */
export async function emptyStory(store: Store): Promise<{ storyId: Id; base: Id }> {
  const { id: storyId } = must(await createStory(store, CAST.writer));
  const story = await storyForDesk(store, CAST.writer, storyId);
  if (!story) throw new Error('the story is gone');
  return { storyId, base: story.revision.id };
}

/** Numbers the saves of one open editor as a browser does, with a key for each. */
export function numberedSaves(): (base: Id, text: StoryTextInput) => object {
  const editor = randomId();
  let seq = 0;
  return (base, text) => ({ base, editor, seq: (seq += 1), key: randomId(), text });
}
