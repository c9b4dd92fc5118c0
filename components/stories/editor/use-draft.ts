import { useEffect, useState } from 'react';
import { createDraft, type Draft, type DraftStory, type Person } from './draft.ts';
import { warnBeforeLeaving } from './leave-warning.ts';

/** The working text on the page. It never changes as an object: leaves watch its parts. */
export function useDraft(story: DraftStory, person: Person): Draft {
  const [draft] = useState(() => createDraft(story, person));
  useEffect(() => {
    const stopWarning = warnBeforeLeaving(draft);
    const stop = draft.start();
    return () => {
      stopWarning();
      // Leaving by a link inside the desk: what waits for its quiet second goes out now.
      stop();
    };
  }, [draft]);
  return draft;
}
