'use client';

import type { Draft } from '#components/stories/editor/draft.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import { may, type StoryFacts } from '#lib/domain/stories/permission.ts';
import type { DeskStory } from '#lib/domain/stories/views.ts';
import { DeskVerb } from './desk-verb.client.tsx';
import { useFactsNow } from './facts-now.ts';

type Props = { actor: Actor; story: DeskStory & { facts: StoryFacts }; draft: Draft };

/** What may be done with the text that is being written, once all of it is saved. */
export function NextStep({ actor, story, draft }: Props) {
  const facts = useFactsNow(story, draft);
  const verb = { storyId: story.id, facts, savedHash: draft.savedHash };
  return (
    <>
      <DeskVerb verb="submit" decision={may(actor, 'submit', facts)} {...verb} />
      {may(actor, 'withdraw', facts).allowed ? (
        <DeskVerb verb="withdraw" decision={{ allowed: true }} variant="secondary" {...verb} />
      ) : null}
    </>
  );
}
