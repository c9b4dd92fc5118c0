'use client';

import { useEditorState, type Editor } from '@tiptap/react';
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { ask, found, MOST_PLACES, replaceAll, replaceHere, step, type FindQuestion } from './find.ts';
import { isMacKeyboard, isShortcut, shortcutTitle, type ShortcutId } from './shortcuts.ts';

const fieldStyle =
  'min-h-9 w-full min-w-0 rounded-sm border border-edge bg-paper px-2.5 text-small placeholder:text-muted';
const buttonStyle =
  'inline-flex size-9 shrink-0 items-center justify-center rounded-sm border border-transparent hover:bg-sunk disabled:opacity-50';

type Props = { editor: Editor; onClose: () => void };

/** Finds and replaces in the body. It floats above the text, so that nothing moves when it opens. */
export function FindBar({ editor, onClose }: Props) {
  const [question, setQuestion] = useState<FindQuestion>(() => firstQuestion(editor));
  const [words, setWords] = useState('');
  const [done, setDone] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const { count, at } = useEditorState({
    editor,
    selector: ({ editor: now }) => {
      const { places, at: here } = found(now.state);
      return { count: places.length, at: here };
    },
  });

  useEffect(() => {
    ask(editor, question);
  }, [editor, question]);
  useEffect(() => {
    input.current?.select();
    return () => {
      if (!editor.isDestroyed) ask(editor, null);
    };
  }, [editor]);

  function change(part: Partial<FindQuestion>) {
    setDone('');
    setQuestion({ ...question, ...part });
  }
  function close() {
    onClose();
    editor.commands.focus();
  }
  function pressed(event: KeyboardEvent<HTMLElement>) {
    const isMac = isMacKeyboard(navigator.platform);
    if (event.key === 'Escape') close();
    else if (isShortcut(event.nativeEvent, 'findNext', isMac)) step(editor, 1);
    else if (isShortcut(event.nativeEvent, 'findPrevious', isMac)) step(editor, -1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  return (
    <div className="sticky top-12 z-30 h-0 md:top-22">
      <div
        role="search"
        aria-label="Find and replace"
        onKeyDown={pressed}
        className="absolute end-0 top-2 grid w-full max-w-105 gap-2 rounded-lg border border-edge bg-raised p-2.5 font-desk shadow-over"
      >
        <div className="flex items-center gap-1">
          <input
            ref={input}
            autoFocus
            aria-label="Find in the body"
            placeholder="Find in the body"
            value={question.words}
            spellCheck={false}
            className={fieldStyle}
            onChange={(event) => change({ words: event.target.value })}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
              event.preventDefault();
              step(editor, event.shiftKey ? -1 : 1);
            }}
          />
          <Step
            name="Previous place"
            shortcut="findPrevious"
            onPress={() => step(editor, -1)}
            off={count === 0}
          >
            <ChevronUp aria-hidden="true" className="size-4.5" />
          </Step>
          <Step name="Next place" shortcut="findNext" onPress={() => step(editor, 1)} off={count === 0}>
            <ChevronDown aria-hidden="true" className="size-4.5" />
          </Step>
          <button
            type="button"
            aria-label="Close find"
            title="Close (Escape)"
            className={buttonStyle}
            onClick={close}
          >
            <X aria-hidden="true" className="size-4.5" />
          </button>
        </div>
        <div className="flex min-h-8 flex-wrap items-center gap-x-3 gap-y-1 text-caption">
          <p role="status" aria-label="Places found" className="grow text-muted tabular-nums">
            {done || countWords(question.words, count, at)}
          </p>
          <Toggle isOn={question.matchCase} onPress={(matchCase) => change({ matchCase })}>
            Match case
          </Toggle>
          <Toggle isOn={question.wholeWord} onPress={(wholeWord) => change({ wholeWord })}>
            Whole word
          </Toggle>
        </div>
        <div className="flex flex-wrap items-center gap-1.5">
          <input
            aria-label="Replace with"
            placeholder="Replace with"
            value={words}
            className={`${fieldStyle} grow basis-36`}
            onChange={(event) => setWords(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
              event.preventDefault();
              replaceHere(editor, words);
            }}
          />
          <Button size="small" aria-disabled={count === 0} onClick={() => replaceHere(editor, words)}>
            Replace
          </Button>
          <Button
            size="small"
            aria-disabled={count === 0}
            onClick={() => {
              const replaced = replaceAll(editor, words);
              if (replaced > 0) setDone(`${replaced} replaced. One undo in the text takes all back.`);
            }}
          >
            Replace all
          </Button>
        </div>
        <p className="text-caption text-muted">Looks in the body, not in headline and standfirst.</p>
      </div>
    </div>
  );
}

type StepProps = {
  name: string;
  shortcut: ShortcutId;
  off: boolean;
  onPress: () => void;
  children: ReactNode;
};

function Step({ name, shortcut, off, onPress, children }: StepProps) {
  return (
    <button
      type="button"
      aria-label={name}
      title={shortcutTitle(shortcut, isMacKeyboard(navigator.platform))}
      disabled={off}
      className={buttonStyle}
      onClick={onPress}
    >
      {children}
    </button>
  );
}

type ToggleProps = { isOn: boolean; onPress: (isOn: boolean) => void; children: ReactNode };

function Toggle({ isOn, onPress, children }: ToggleProps) {
  return (
    <button
      type="button"
      aria-pressed={isOn}
      className="min-h-7 rounded-sm border border-edge px-2 hover:bg-sunk aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:font-semibold aria-pressed:text-accent-strong"
      onClick={() => onPress(!isOn)}
    >
      {children}
    </button>
  );
}

/** What is selected, if it is a word or a few: that is what one looks for. */
function firstQuestion({ state }: Editor): FindQuestion {
  const { from, to, $from, $to } = state.selection;
  const isShort = $from.sameParent($to) && to - from <= 100;
  return { words: isShort ? state.doc.textBetween(from, to) : '', matchCase: false, wholeWord: false };
}

function countWords(words: string, count: number, at: number): string {
  if (words === '') return '';
  if (count === 0) return 'Nothing found';
  return `${at + 1} of ${count === MOST_PLACES ? `the first ${count}` : count}`;
}
