'use client';

import { Toolbar } from '@base-ui/react/toolbar';
import { useEditorState, type Editor } from '@tiptap/react';
import { CircleQuestionMark, ImagePlus, Link2, Maximize2, Search, SquareArrowOutUpRight } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { commandName, FORMAT_COMMANDS, TABLE_COMMANDS, type FormatCommand } from './format-commands.ts';
import { formatStateOf } from './format-state.ts';
import { isMacKeyboard, shortcutTitle, type ShortcutId } from './shortcuts.ts';
import { choosePictures } from './picture-uploads.ts';

const buttonStyle =
  'inline-flex size-9 items-center justify-center rounded-sm border border-transparent hover:bg-sunk aria-pressed:border-edge aria-pressed:bg-accent-soft aria-pressed:text-accent-strong data-disabled:cursor-not-allowed data-disabled:text-muted data-disabled:opacity-50';
const GROUPS: readonly FormatCommand['group'][] = ['letters', 'blocks', 'things', 'history'];

const TOOLBAR = 'story-toolbar';

type Tools = Record<'onLink' | 'onEmbed' | 'onFind' | 'onAlone' | 'onSheet', () => void>;
type Props = Tools & {
  editor: Editor;
  /** How long the text is; at the end of the row. */
  children: ReactNode;
};

/** Arrow keys go from button to button, Escape goes back to the text, Alt+F10 comes from it. */
export function FormatToolbar({ editor, children, ...tools }: Props) {
  const now = useEditorState({ editor, selector: formatStateOf });
  const back = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    editor.commands.focus();
  };
  const button = (command: FormatCommand) => (
    <ToolbarButton
      key={command.id}
      name={commandName(command)}
      shortcut={command.id === 'table' ? undefined : command.id}
      isOn={command.isOn?.(now)}
      disabled={!command.can(now)}
      onPress={() => command.run(editor.chain().focus()).run()}
    >
      <command.icon aria-hidden="true" className="size-4.5" />
    </ToolbarButton>
  );
  return (
    <div
      data-not-text
      className="top-10 z-20 flex flex-wrap items-center gap-x-2 border-y border-rule bg-paper py-1 md:sticky"
    >
      <Toolbar.Root
        id={TOOLBAR}
        aria-label="Formatting"
        onKeyDown={back}
        className="flex flex-wrap items-center gap-x-1 gap-y-0.5"
      >
        {GROUPS.map((group) => (
          <Toolbar.Group key={group} className="flex flex-wrap border-r border-rule pr-1">
            {FORMAT_COMMANDS.map((command) => (command.group === group ? button(command) : null))}
            {group === 'letters' ? (
              <ToolbarButton name="Link" shortcut="link" isOn={now.link} onPress={tools.onLink}>
                <Link2 aria-hidden="true" className="size-4.5" />
              </ToolbarButton>
            ) : null}
            {group === 'things' ? (
              <>
                <ToolbarButton name="Picture" onPress={() => choosePictures(editor)}>
                  <ImagePlus aria-hidden="true" className="size-4.5" />
                </ToolbarButton>
                <ToolbarButton name="Link card" onPress={tools.onEmbed}>
                  <SquareArrowOutUpRight aria-hidden="true" className="size-4.5" />
                </ToolbarButton>
              </>
            ) : null}
          </Toolbar.Group>
        ))}
        <Toolbar.Group className="flex flex-wrap">
          <ToolbarButton name="Find and replace" shortcut="find" onPress={tools.onFind}>
            <Search aria-hidden="true" className="size-4.5" />
          </ToolbarButton>
          <ToolbarButton name="Nothing but the text" shortcut="textAlone" onPress={tools.onAlone}>
            <Maximize2 aria-hidden="true" className="size-4.5" />
          </ToolbarButton>
          <ToolbarButton name="Keyboard shortcuts" shortcut="sheet" onPress={tools.onSheet}>
            <CircleQuestionMark aria-hidden="true" className="size-4.5" />
          </ToolbarButton>
        </Toolbar.Group>
        {now.table ? (
          <Toolbar.Group
            aria-label="Table"
            // Over the text where the row sticks: the caret moves into tables all the time.
            className="flex flex-wrap bg-paper max-md:basis-full md:absolute md:top-full md:left-0 md:mt-px md:rounded-sm md:border md:border-edge md:bg-raised md:p-0.5 md:shadow-over"
          >
            {TABLE_COMMANDS.map(({ name, run }) => (
              <Toolbar.Button
                key={name}
                className="min-h-9 rounded-sm px-2 text-caption hover:bg-sunk"
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => run(editor.chain().focus()).run()}
              >
                {name}
              </Toolbar.Button>
            ))}
          </Toolbar.Group>
        ) : null}
      </Toolbar.Root>
      {children}
    </div>
  );
}

function ToolbarButton(props: {
  name: string;
  shortcut?: ShortcutId | undefined;
  isOn?: boolean | undefined;
  disabled?: boolean;
  onPress: () => void;
  children: ReactNode;
}) {
  const { name, shortcut, isOn, disabled = false, onPress, children } = props;
  return (
    <Toolbar.Button
      aria-label={name}
      title={shortcut ? shortcutTitle(shortcut, isMacKeyboard(navigator.platform)) : name}
      aria-pressed={isOn}
      disabled={disabled}
      className={buttonStyle}
      // The selection stays in the text.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      {children}
    </Toolbar.Button>
  );
}

/** Moves the focus to the button that has the toolbar's place in the tab order. */
export function focusToolbar(): void {
  const button = document.querySelector<HTMLElement>(`#${TOOLBAR} button[tabindex="0"]`);
  button?.focus();
}
