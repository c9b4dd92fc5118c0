import { afterEach, beforeEach, expect, test } from 'vitest';
import { liveTopics, stories } from '#db/schema/stories.ts';
import { testStore, type TestStore } from '../kernel/test-store.ts';
import { must, submittedStory, withSection, write } from '../kernel/test-story.ts';
import { approveStory } from '../workflow/approve-story.ts';
import { publishStory } from '../workflow/publish-story.ts';
import { submitStory } from '../workflow/submit-story.ts';
import { storyForReader, topicForReader } from './reader-queries.ts';

let desk: TestStore;
beforeEach(async () => {
  desk = await testStore();
  await withSection(desk);
});
afterEach(() => desk.close());

async function goLive(at: { storyId: string; hash: string }) {
  must(await approveStory(desk.store, desk.cast.editor, { ...at, note: '' }));
  return publishStory(desk.store, desk.cast.editor, at);
}

test('an article is read from one text, also while another goes live', async () => {
  const first = await submittedStory(desk, { headline: 'One', standfirst: 'One.' });
  must(await goLive(first));
  const { storyId } = first;
  const { revision } = must(
    await write(desk, desk.cast.writer, storyId, { headline: 'Two', standfirst: 'Two.' }),
  );
  const second = { storyId, hash: revision.hash };
  must(await submitStory(desk.store, desk.cast.writer, second));
  must(await approveStory(desk.store, desk.cast.editor, { ...second, note: '' }));

  const read = new Set<string>();
  let isLive = false;
  const publishing = publishStory(desk.store, desk.cast.editor, second).then(() => (isLive = true));
  while (!isLive) {
    const story = await storyForReader(desk.store, 'nature', 'harbour-herons');
    read.add(`${story?.headline} ${story?.standfirst} ${story?.hash === second.hash}`);
  }
  await publishing;
  expect(['One One. false', 'Two Two. true']).toEqual(expect.arrayContaining([...read]));
});

test('a topic may be on more stories than an SQL expression may be deep', async () => {
  const first = await submittedStory(desk, { topics: ['Birds'] });
  must(await goLive(first));
  const [story] = await desk.store.database.read.select().from(stories);
  if (!story) throw new Error('there is no story');
  await desk.store.database.write(async (tx) => {
    for (let number = 0; number < 1_100; number += 1) {
      const storyId = desk.store.newId();
      await tx
        .insert(stories)
        .values({ ...story, id: storyId, slug: `s-${number}`, livePublicationId: null });
      await tx.insert(liveTopics).values({ storyId, topicSlug: 'birds', topicName: 'Birds' });
    }
  });
  expect((await topicForReader(desk.store, 'birds'))?.stories.items).toHaveLength(1);
});
