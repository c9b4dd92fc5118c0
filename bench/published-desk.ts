/** A running server with stories of ordinary length live in it. */
import { CAST } from '#lib/server/kernel/test-store.ts';
import { must, paragraphs, textInput } from '#lib/server/kernel/test-story.ts';
import type { Store } from '#lib/server/kernel/store.ts';
import { saveDraft } from '#lib/server/stories/save-draft.ts';
import { approveStory } from '#lib/server/workflow/approve-story.ts';
import { publishStory } from '#lib/server/workflow/publish-story.ts';
import { submitStory } from '#lib/server/workflow/submit-story.ts';
import { emptyStory, openBeside, withSection } from '#scripts/proofs/proof-story.ts';
import { runningDesk, type Desk } from '#scripts/proofs/running-server.ts';

const PARAGRAPHS = 60;
const WORDS = 'They counted the herons from the sea wall before it was light, and wrote each number twice.';

export async function publishedDesk(stories: number): Promise<{ desk: Desk; store: Store }> {
  const desk = await runningDesk();
  const store = openBeside(desk.databaseFile);
  await withSection(store);
  for (let number = 1; number <= stories; number += 1) await publish(store, number);
  return { desk, store };
}

/** Publishes story `number` at /nature/story-{number}, or the next text of it. */
export async function publish(store: Store, number: number): Promise<void> {
  const { storyId, base } = await emptyStory(store);
  await publishText(store, storyId, base, `story-${number}`, `Story ${number}`);
}

export async function publishText(
  store: Store,
  storyId: string,
  base: string,
  slug: string,
  headline: string,
): Promise<{ id: string; hash: string }> {
  const document = paragraphs(
    ...Array.from({ length: PARAGRAPHS }, (_, index) => `${headline}, part ${index}. ${WORDS}`.repeat(3)),
  );
  const text = textInput({ headline, slug, document, topics: ['Herons'] });
  const { revision } = must(await saveDraft(store, CAST.writer, { storyId, base, text }));
  const at = { storyId, hash: revision.hash };
  must(await submitStory(store, CAST.writer, at));
  must(await approveStory(store, CAST.editor, { ...at, note: '' }));
  must(await publishStory(store, CAST.editor, at));
  return revision;
}
