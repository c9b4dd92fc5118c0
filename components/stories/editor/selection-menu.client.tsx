'use client';

import { useEditorState, type Editor } from '@tiptap/react';
import { BubbleMenu, type BubbleMenuProps } from '@tiptap/react/menus';
import { Link2 } from 'lucide-react';
import { commandName, FORMAT_COMMANDS, type FormatCommand } from './format-commands.ts';
import { formatStateOf } from './format-state.ts';
import { PhoneBar, useIsTouched } from './phone-bar.client.tsx';
import { isMacKeyboard, shortcutTitle } from './shortcuts.ts';

const OFFERED = FORMAT_COMMANDS.filter(({ id }) =>
  ['bold', 'italic', 'heading', 'subheading', 'quote'].includes(id),
);
const buttonStyle =
  'inline-flex size-9 items-center justify-center rounded-sm hover:bg-accent-soft hover:text-accent-strong aria-pressed:bg-accent-soft aria-pressed:text-accent-strong pointer-coarse:size-11 disabled:opacity-50';

// Constants, because the menu takes every new object for a change.
const PLACE: NonNullable<BubbleMenuProps['options']> = {
  placement: 'bottom',
  offset: 8,
  flip: true,
  shift: { padding: 8 },
};
const isWanted: NonNullable<BubbleMenuProps['shouldShow']> = ({ state, editor, view }) =>
  view.hasFocus() && editor.isEditable && !state.selection.empty && state.selection.$from.parent.isTextblock;

type Props = { editor: Editor; onLink: () => void };

/**
 * Floats at a selection for the mouse. A finger gets the same buttons above the keyboard, where they
 * stay; the keyboard has Alt+F10 and the toolbar.
 */
export function SelectionMenu({ editor, onLink }: Props) {
  const isTouched = useIsTouched();
  if (isTouched) {
    return (
      <PhoneBar editor={editor}>
        <Buttons editor={editor} onLink={onLink} />
      </PhoneBar>
    );
  }
  return (
    <BubbleMenu editor={editor} className="z-30" options={PLACE} shouldShow={isWanted}>
      <div
        role="toolbar"
        aria-label="Selection"
        className="flex rounded-sm border border-edge bg-raised p-0.5 text-ink shadow-over"
      >
        <Buttons editor={editor} onLink={onLink} />
      </div>
    </BubbleMenu>
  );
}

function Buttons({ editor, onLink }: Props) {
  const now = useEditorState({ editor, selector: formatStateOf });
  const isMac = isMacKeyboard(navigator.platform);
  const button = (command: FormatCommand) => (
    <button
      key={command.id}
      type="button"
      tabIndex={-1}
      aria-label={commandName(command)}
      title={command.id === 'table' ? undefined : shortcutTitle(command.id, isMac)}
      aria-pressed={command.isOn?.(now)}
      disabled={!command.can(now)}
      className={buttonStyle}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => command.run(editor.chain().focus()).run()}
    >
      <command.icon aria-hidden="true" className="size-4.5" />
    </button>
  );
  return (
    <>
      {OFFERED.map(button)}
      <button
        type="button"
        tabIndex={-1}
        aria-label="Link"
        title={shortcutTitle('link', isMac)}
        aria-pressed={now.link}
        className={buttonStyle}
        onMouseDown={(event) => event.preventDefault()}
        onClick={onLink}
      >
        <Link2 aria-hidden="true" className="size-4.5" />
      </button>
    </>
  );
}
