'use client';

import { useEffect, useState } from 'react';
import { paths } from '#lib/domain/kernel/paths.ts';
import type { SaveState } from './save-queue.ts';
import { wordsOfSave } from './save-words.ts';

const PAUSE_MS = 5_000;

/**
 * The save state in words. It always shows the truth; it is read out at most every five seconds
 * while all goes well, and at once when something does not.
 */
export function SaveStatus({ state, zone }: { state: SaveState<unknown>; zone: string }) {
  const words = wordsOfSave(state, zone);
  const isWell = state.kind === 'saved' || state.kind === 'waiting' || state.kind === 'saving';
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

  return (
    <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-small">
      <p
        role="status"
        aria-label="Save state"
        aria-live={isQuiet && isWell ? 'off' : 'polite'}
        className={isWell ? 'text-muted' : 'font-medium text-seal'}
      >
        {isWell ? null : <span aria-hidden="true">▲ </span>}
        {words}
      </p>
      {state.kind === 'failed' && state.why === 'signed-out' ? (
        <a className="link" href={paths.signIn()} target="_blank" rel="noopener">
          Sign in in a new tab
        </a>
      ) : null}
    </div>
  );
}
