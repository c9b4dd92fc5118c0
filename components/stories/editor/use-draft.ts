import { useCallback, useEffect, useRef, useState } from 'react';
import type { Id } from '#lib/domain/kernel/ids.ts';
import type { DeskStory } from '#lib/domain/stories/views.ts';
import { draftOf, isSameDraft, type DraftText } from './draft-text.ts';
import { createSaveQueue, type SaveQueue, type SaveState, type Timers } from './save-queue.ts';
import { newSender, sendDraft, type SavedFacts, type Theirs } from './send-draft.ts';

const browserTimers: Timers = {
  now: () => performance.now(),
  set: (work, milliseconds) => window.setTimeout(work, milliseconds),
  // The queue hands back what `set` gave it.
  clear: (timer) => window.clearTimeout(timer as number),
};

export type Draft = {
  draft: DraftText;
  save: SaveState<Theirs>;
  facts: SavedFacts;
  /** Goes up when the text on the page was exchanged for another version. */
  version: number;
  change(part: Partial<DraftText>): void;
  flush(): Promise<boolean>;
  /** Saves what is not saved; the hash of the text on this page, or null if it could not be saved. */
  savedHash(): Promise<string | null>;
  keepMine(): void;
  takeTheirs(theirs: Theirs): void;
};

/** The working text on the page, saved as it changes. */
export function useDraft(story: Pick<DeskStory, 'id' | 'revision' | 'text' | 'review'>): Draft {
  const { id, revision, text } = story;
  const [draft, setDraft] = useState(() => draftOf(text));
  const [save, setSave] = useState<SaveState<Theirs>>({ kind: 'saved', at: null });
  const [facts, setFacts] = useState<SavedFacts>({
    hash: revision.hash,
    review: story.review,
    slug: text.slug,
  });
  const [version, setVersion] = useState(0);
  const latest = useRef(draft);
  const hash = useRef(revision.hash);
  const first = useRef({ base: revision.id, text: draft });
  const queue = useRef<SaveQueue<DraftText> | null>(null);

  useEffect(() => {
    const made = startQueue(id, first.current, setSave, (learned) => {
      hash.current = learned.hash;
      setFacts(learned);
    });
    queue.current = made;
    const stopWarning = warnBeforeLeaving(made);
    return () => {
      stopWarning();
      // Leaving by a link inside the desk: what waits for its quiet second goes out now.
      void made.flush().finally(() => made.stop());
    };
  }, [id]);

  const flush = useCallback(() => queue.current?.flush() ?? Promise.resolve(false), []);

  function put(next: DraftText) {
    latest.current = next;
    setDraft(next);
  }
  return {
    draft,
    save,
    facts,
    version,
    change(part) {
      put({ ...latest.current, ...part });
      queue.current?.type(latest.current);
    },
    flush,
    savedHash: async () => ((await flush()) ? hash.current : null),
    keepMine: () => void queue.current?.keepMine(),
    takeTheirs(theirs) {
      put(draftOf(theirs.text));
      setVersion((number) => number + 1);
      hash.current = theirs.revision.hash;
      setFacts((known) => ({ ...known, hash: hash.current, slug: theirs.text.slug }));
      queue.current?.takeTheirs(latest.current);
    },
  };
}

function startQueue(
  storyId: Id,
  first: { base: Id; text: DraftText },
  changed: (state: SaveState<Theirs>) => void,
  learned: (facts: SavedFacts) => void,
) {
  const sender = newSender();
  return createSaveQueue<DraftText, Theirs>({
    ...first,
    send: (base, text) => sendDraft(storyId, sender, base, text, learned),
    same: isSameDraft,
    isOurs: (theirs, text) => isSameDraft(draftOf(theirs.text), text),
    changed,
    timers: browserTimers,
  });
}

/** Asks before a page with unsaved text is left, and tries again as soon as the network is back. */
function warnBeforeLeaving(queue: SaveQueue<DraftText>): () => void {
  const leaving = (event: BeforeUnloadEvent) => {
    if (queue.isUnsaved()) event.preventDefault();
  };
  const followed = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    if (!link || link.getAttribute('target') === '_blank' || !queue.isTroubled()) return;
    if (window.confirm('Some of your text is not saved. Leave this page without it?')) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const hidden = () => {
    if (document.visibilityState === 'hidden') void queue.flush();
  };
  const online = () => void queue.flush();
  window.addEventListener('beforeunload', leaving);
  window.addEventListener('online', online);
  document.addEventListener('visibilitychange', hidden);
  document.addEventListener('click', followed, true);
  return () => {
    window.removeEventListener('beforeunload', leaving);
    window.removeEventListener('online', online);
    document.removeEventListener('visibilitychange', hidden);
    document.removeEventListener('click', followed, true);
  };
}
