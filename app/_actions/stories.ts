'use server';

import { redirect } from 'next/navigation';
import { paths } from '#lib/domain/kernel/paths.ts';
import { oneStory } from '#lib/domain/workflow/input.ts';
import { staffAction } from '#lib/next/form-action.ts';
import { requireActor } from '#lib/next/session.ts';
import { store } from '#lib/server/kernel/store.ts';
import { archiveStory, unarchiveStory } from '#lib/server/stories/archive-story.ts';
import { createStory } from '#lib/server/stories/create-story.ts';

/** "New story": a row exists before the first letter, so that nothing typed is without a home. */
export async function newStory(): Promise<void> {
  const actor = await requireActor();
  const result = await createStory(store(), actor);
  redirect(result.ok ? paths.deskStory(result.value.id) : paths.stories());
}

export const archive = staffAction({
  input: oneStory,
  act: ({ storyId }, { actor }) => archiveStory(store(), actor, { storyId }),
  then: (_value, { storyId }) => redirect(paths.reviewAfter(storyId, 'archive')),
});

export const unarchive = staffAction({
  input: oneStory,
  act: ({ storyId }, { actor }) => unarchiveStory(store(), actor, { storyId }),
  then: (_value, { storyId }) => redirect(paths.reviewAfter(storyId, 'un-archive')),
});
