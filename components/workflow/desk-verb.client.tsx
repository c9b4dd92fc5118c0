'use client';

import { useState } from 'react';
import type { SavedHash } from '#components/stories/editor/draft.ts';
import { Button } from '#components/ui/button.tsx';
import { RefusedButton } from '#components/ui/refused-button.tsx';
import { paths } from '#lib/domain/kernel/paths.ts';
import type { StoryFacts, StoryRefusal } from '#lib/domain/stories/permission.ts';
import type { Decision } from '#lib/domain/auth/actor.ts';
import { refusalWords } from './refusal-words.ts';
import { sendVerb } from './send-verb.ts';
import { VERB_WORDS } from './verb-words.ts';

type Props = {
  storyId: string;
  verb: 'submit' | 'withdraw';
  decision: Decision<StoryRefusal>;
  facts: StoryFacts;
  /** The hash of the text on this screen once all of it is saved, or why there is none. */
  savedHash: () => Promise<SavedHash>;
  variant?: 'primary' | 'secondary';
};

/** A verb beside the text that is being written: first everything is saved, then it is about that. */
export function DeskVerb({ storyId, verb, decision, facts, savedHash, variant = 'primary' }: Props) {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);

  async function press() {
    if (busy) return;
    setBusy(true);
    setRefusal(null);
    const saved = await savedHash();
    const why = 'why' in saved ? saved.why : await sendVerb(storyId, verb, saved.hash);
    if (why === null) {
      window.location.assign(paths.deskStory(storyId));
      return;
    }
    setRefusal(why);
    setBusy(false);
  }
  if (!decision.allowed) {
    return (
      <RefusedButton reason={refusalWords(verb, decision.code, facts)}>{VERB_WORDS[verb]}</RefusedButton>
    );
  }
  return (
    <div className="flex flex-col items-start gap-1.5">
      <Button variant={variant} aria-disabled={busy ? 'true' : undefined} onClick={() => void press()}>
        {VERB_WORDS[verb]}
      </Button>
      <p role="alert" className="max-w-prose text-small font-medium text-seal empty:hidden">
        {refusal}
      </p>
    </div>
  );
}
