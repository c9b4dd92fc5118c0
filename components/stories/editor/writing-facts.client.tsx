'use client';

import type { Editor } from '@tiptap/react';
import { createPortal } from 'react-dom';
import { lengthWords, readingMinutes } from './text-facts.ts';
import type { TypingChoices } from './typing-choices.ts';
import { useTextFacts } from './use-text-facts.ts';
import { WritingPanel } from './writing-panel.client.tsx';

type Props = {
  editor: Editor;
  choices: TypingChoices;
  /** Where the outline stands, beside the text. */
  panel: HTMLElement | null;
};

/** A leaf, because it is drawn anew whenever typing pauses. */
export function WritingFacts({ editor, choices, panel }: Props) {
  const facts = useTextFacts(editor);
  return (
    <>
      <p className="grow basis-full px-2 py-1 text-caption whitespace-nowrap text-muted tabular-nums xl:basis-auto xl:text-end">
        {lengthWords(facts)}
        {facts.selected === null ? ` · ${readingMinutes(facts.words)} min` : null}
      </p>
      {panel ? createPortal(<WritingPanel editor={editor} facts={facts} choices={choices} />, panel) : null}
    </>
  );
}
