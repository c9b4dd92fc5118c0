'use client';

import type { Editor } from '@tiptap/react';
import { useSyncExternalStore } from 'react';
import { Button } from '#components/ui/button.tsx';

/** Under the text, so that Tab leads from a paste to what is offered for it. */
export function PasteNote({ editor }: { editor: Editor }) {
  const { notes } = editor.storage.storyPaste;
  const note = useSyncExternalStore(notes.subscribe, notes.get, () => null);
  const done = () => {
    notes.set(null);
    editor.commands.focus();
  };
  return (
    <div
      className={
        note
          ? 'sticky bottom-2 z-20 flex max-w-measure flex-wrap items-center gap-3 border-l-4 border-edge bg-sunk px-4 py-2 font-desk text-small'
          : undefined
      }
    >
      {/* There before it has words, or they would not be announced. */}
      <p role="status" aria-label="Paste" className="min-w-0 flex-1">
        {note?.words}
      </p>
      {note?.offer ? (
        <Button
          size="small"
          onClick={() => {
            note.offer?.take();
            done();
          }}
        >
          {note.offer.name}
        </Button>
      ) : null}
      {note ? (
        <Button size="small" variant="quiet" onClick={done}>
          Dismiss
        </Button>
      ) : null}
    </div>
  );
}
