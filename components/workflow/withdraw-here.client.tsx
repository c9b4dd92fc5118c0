'use client';

import { allowed } from '#lib/domain/auth/actor.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import type { StoryFacts } from '#lib/domain/stories/permission.ts';
import { DeskVerb } from './desk-verb.client.tsx';

/** Takes the text that is on screen back from review, and opens it for writing. */
export function WithdrawHere({ storyId, hash, facts }: { storyId: Id; hash: string; facts: StoryFacts }) {
  return (
    <DeskVerb
      storyId={storyId}
      verb="withdraw"
      decision={allowed}
      facts={facts}
      savedHash={() => Promise.resolve({ hash })}
      variant="secondary"
    />
  );
}
