'use server';

import { redirect } from 'next/navigation';
import { paths } from '#lib/domain/kernel/paths.ts';
import { oneStory } from '#lib/domain/workflow/input.ts';
import { staffAction } from '#lib/next/form-action.ts';
import { store } from '#lib/server/kernel/store.ts';
import { archiveStory, unarchiveStory } from '#lib/server/stories/archive-story.ts';
import { duplicateStory } from '#lib/server/stories/create-story.ts';
import { setSectionTemplate } from '#lib/server/stories/section-template.ts';

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

export const duplicate = staffAction({
  input: oneStory,
  act: ({ storyId }, { actor }) => duplicateStory(store(), actor, { storyId }),
  then: ({ id }) => redirect(paths.deskStory(id)),
});

export const makeTemplate = staffAction({
  input: oneStory,
  act: ({ storyId }, { actor }) => setSectionTemplate(store(), actor, { storyId }),
  then: ({ section }) => ({
    status: 'ok',
    message: `New stories of ${section} may begin with this text.`,
  }),
});
