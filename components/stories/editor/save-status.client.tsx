'use client';

import { useEffect, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { FormAction } from '#components/ui/form-state.ts';
import type { Draft } from './draft.ts';
import { useObserved } from './observed.ts';
import { wordsOfSave } from './save-words.ts';
import { SignInHere } from './sign-in-here.client.tsx';

const PAUSE_MS = 5_000;

type Props = {
  draft: Draft;
  zone: string;
  email: string;
  isShared: boolean;
  signIn: FormAction;
};

/**
 * The save state in words. It always shows the truth; it is read out at most every five seconds
 * while all goes well, and at once when something does not.
 */
export function SaveStatus({ draft, zone, email, isShared, signIn }: Props) {
  const save = useObserved(draft.save);
  const isKept = useObserved(draft.kept);
  const conflicts = useObserved(draft.conflicts).length;
  // The server and the browser agree on a day but for a moment at midnight.
  const words = wordsOfSave({ save, isKept, conflicts }, zone, new Date());
  const isWell =
    save.kind === 'waiting' || save.kind === 'saving' || (save.kind === 'saved' && conflicts === 0);
  const isQuiet = useQuiet(words, isWell);
  const isStranger = save.kind === 'failed' && save.why !== 'unreachable';

  return (
    <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-small">
      <p
        role="status"
        aria-label="Save state"
        aria-live={isQuiet && isWell ? 'off' : 'polite'}
        className={isWell ? 'text-muted' : 'font-medium text-seal'}
        suppressHydrationWarning
      >
        {isWell ? null : <span aria-hidden="true">▲ </span>}
        {words}
      </p>
      {isStranger ? (
        <SignInHere
          email={email}
          isShared={isShared}
          action={signIn}
          trigger={<Button size="small">Sign in</Button>}
          onSignedIn={() => void draft.flush()}
        />
      ) : null}
    </div>
  );
}

/** True from when the words were heard until they may be read out again. */
function useQuiet(words: string, isWell: boolean): boolean {
  const [isQuiet, setQuiet] = useState(false);
  useEffect(() => {
    if (!isWell) return;
    // A moment later, because the change itself must still be heard.
    const quiet = window.setTimeout(() => setQuiet(true), 100);
    const heard = window.setTimeout(() => setQuiet(false), PAUSE_MS);
    return () => {
      window.clearTimeout(quiet);
      window.clearTimeout(heard);
    };
  }, [words, isWell]);
  return isQuiet;
}
