'use server';

import { redirect } from 'next/navigation';
import { paths } from '#lib/domain/kernel/paths.ts';
import type { Verb } from '#lib/domain/kernel/verbs.ts';
import { textOnScreen, textToApprove, textToReturn } from '#lib/domain/workflow/input.ts';
import { staffAction } from '#lib/next/form-action.ts';
import { store } from '#lib/server/kernel/store.ts';
import { approveStory } from '#lib/server/workflow/approve-story.ts';
import { publishStory } from '#lib/server/workflow/publish-story.ts';
import { returnStory } from '#lib/server/workflow/return-story.ts';
import { submitStory, withdrawStory } from '#lib/server/workflow/submit-story.ts';

export const submit = staffAction({
  input: textOnScreen,
  act: (input, { actor }) => submitStory(store(), actor, input),
  then: (_value, input) => done('submit', input),
});

export const withdraw = staffAction({
  input: textOnScreen,
  act: (input, { actor }) => withdrawStory(store(), actor, input),
  then: (_value, input) => done('withdraw', input),
});

export const returnToWriter = staffAction({
  input: textToReturn,
  act: (input, { actor }) => returnStory(store(), actor, input),
  then: (_value, input) => done('return', input),
});

export const approve = staffAction({
  input: textToApprove,
  act: (input, { actor }) => approveStory(store(), actor, input),
  then: (_value, input) => done('approve', input),
});

export const publish = staffAction({
  input: textOnScreen,
  act: (input, { actor }) => publishStory(store(), actor, input),
  then: (_value, input) => done('publish', input),
});

/** The page after a verb shows the new state and says what was done, with or without script. */
function done(verb: Verb, input: { storyId: string }): never {
  redirect(paths.reviewAfter(input.storyId, verb));
}
