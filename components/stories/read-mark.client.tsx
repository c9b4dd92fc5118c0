'use client';

import { useEffect } from 'react';
import { paths } from '#lib/domain/kernel/paths.ts';

/** Tells the desk that this text was before somebody's eyes; for "since I last read". Draws nothing. */
export function ReadMark({ storyId, revisionId }: { storyId: string; revisionId: string }) {
  useEffect(() => {
    let told = false;
    const tell = () => {
      if (told || document.visibilityState !== 'visible') return;
      told = true;
      void fetch(paths.readApi(storyId), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ revision: revisionId }),
        keepalive: true,
        // If it cannot be told, too much is shown as new next time, and nothing is lost.
      }).catch(() => undefined);
    };
    tell();
    document.addEventListener('visibilitychange', tell);
    return () => document.removeEventListener('visibilitychange', tell);
  }, [storyId, revisionId]);
  return null;
}
