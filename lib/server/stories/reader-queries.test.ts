import { afterEach, beforeEach, expect, test } from 'vitest';
import { liveTopics } from '#db/schema/stories-front.ts';
import { stories } from '#db/schema/stories.ts';
import { testStore, type TestStore } from '../kernel/test-store.ts';
import { must, submittedStory, withSection } from '../kernel/test-story.ts';
import { approveStory } from '../workflow/approve-story.ts';
import { publishStory } from '../workflow/publish-story.ts';
import { topicForReader } from './reader-queries.ts';

let desk: TestStore;
beforeEach(async () => {
  desk = await testStore();
  await withSection(desk);
});
afterEach(() => desk.close());

test('a topic may be on more stories than an SQL expression may be deep', async () => {
  const first = await submittedStory(desk, { topics: ['Birds'] });
  must(await approveStory(desk.store, desk.cast.editor, { ...first, note: '' }));
  must(await publishStory(desk.store, desk.cast.editor, first));
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
