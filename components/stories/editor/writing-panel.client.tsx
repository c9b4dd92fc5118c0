'use client';

import type { Editor } from '@tiptap/react';
import { useSyncExternalStore } from 'react';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { lengthWords, readingMinutes, WORDS_PER_MINUTE, type Heading, type TextFacts } from './text-facts.ts';
import type { TypingChoices } from './typing-choices.ts';

type Props = { editor: Editor; facts: TextFacts; choices: TypingChoices };

/** Beside the text: how it is divided, how long it is, and how typing is helped. */
export function WritingPanel({ editor, facts, choices }: Props) {
  const isSmart = useSyncExternalStore(choices.subscribe, choices.isSmart, () => true);
  return (
    <details open className="rounded-lg border border-rule bg-raised p-4">
      <summary className="caps cursor-pointer">Outline and length</summary>
      <div className="mt-3 grid gap-4">
        <Outline editor={editor} headings={facts.headings} here={facts.here} />
        <div className="border-t border-rule pt-3">
          <p className="text-small tabular-nums">
            {lengthWords({ ...facts, selected: null })}, {minuteWords(facts.words)}
          </p>
          <p className="mt-0.5 text-caption text-muted">
            At {WORDS_PER_MINUTE} words a minute. Adults read non-fiction at 238 on average (Brysbaert 2019,
            190 studies).
          </p>
        </div>
        <Checkbox
          label="Set quotes and dashes"
          hint="While you type, by the story’s language. Backspace takes one back. Kept on this device."
          checked={isSmart}
          onChange={(event) => choices.setSmart(event.target.checked)}
        />
      </div>
    </details>
  );
}

const INDENTS: Record<number, string> = { 2: 'ps-2', 3: 'ps-5', 4: 'ps-8' };

function Outline({ editor, headings, here }: { editor: Editor; headings: readonly Heading[]; here: number }) {
  if (headings.length === 0) {
    return <p className="text-caption text-muted">Headings of the story will be listed here.</p>;
  }
  return (
    <nav aria-label="Outline">
      <ol className="-mx-2 grid max-h-72 overflow-y-auto">
        {headings.map(({ level, words, pos }, index) => (
          <li key={pos}>
            <button
              type="button"
              aria-current={index === here ? 'true' : undefined}
              className={classNames(
                'min-h-8 w-full rounded-sm border-s-2 py-1 pe-2 text-start text-small hover:bg-sunk',
                INDENTS[level],
                index === here ? 'border-accent font-semibold text-accent-strong' : 'border-transparent',
              )}
              onClick={() => jumpTo(editor, pos)}
            >
              {words.trim() || 'Heading without words'}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The caret goes to the end of the heading, and the heading to the upper part of the screen. */
function jumpTo(editor: Editor, pos: number): void {
  const node = editor.state.doc.nodeAt(pos);
  if (!node) return;
  editor.commands.focus(pos + node.nodeSize - 1, { scrollIntoView: false });
  const element = editor.view.nodeDOM(pos);
  if (element instanceof HTMLElement) element.scrollIntoView({ block: 'start' });
}

function minuteWords(words: number): string {
  const minutes = readingMinutes(words);
  return minutes === 1 ? '1 minute to read' : `${minutes} minutes to read`;
}
