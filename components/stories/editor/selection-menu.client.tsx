'use client';

import { useEditorState, type Editor } from '@tiptap/react';
import { BubbleMenu, type BubbleMenuProps } from '@tiptap/react/menus';
import { Link2 } from 'lucide-react';
import { FORMAT_COMMANDS } from './format-commands.ts';

const OFFERED = FORMAT_COMMANDS.filter(({ name }) =>
  ['Bold', 'Italic', 'Heading', 'Subheading', 'Quote'].includes(name),
);
const buttonStyle =
  'inline-flex size-9 items-center justify-center rounded-sm hover:bg-accent-soft hover:text-accent-strong aria-pressed:bg-accent-soft aria-pressed:text-accent-strong';

// Constants, because the menu takes every new object for a change.
const PLACE: NonNullable<BubbleMenuProps['options']> = {
  placement: 'bottom',
  offset: 8,
  flip: true,
  shift: { padding: 8 },
};
const isWanted: NonNullable<BubbleMenuProps['shouldShow']> = ({ state, editor }) =>
  editor.isEditable && !state.selection.empty && state.selection.$from.parent.isTextblock;

/** Floats at a selection, for the mouse and the finger; the keyboard has Alt+F10 and the toolbar. */
export function SelectionMenu({ editor, onLink }: { editor: Editor; onLink: () => void }) {
  const on = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      commands: OFFERED.map((command) => command.isOn?.(current)),
      link: current.isActive('link'),
    }),
  });
  return (
    <BubbleMenu editor={editor} className="z-30" options={PLACE} shouldShow={isWanted}>
      <div
        role="toolbar"
        aria-label="Selection"
        className="flex rounded-sm border border-edge bg-raised p-0.5 text-ink shadow-over"
      >
        {OFFERED.map((command, index) => (
          <button
            key={command.name}
            type="button"
            tabIndex={-1}
            aria-label={command.name}
            title={command.name}
            aria-pressed={on.commands[index]}
            className={buttonStyle}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => command.run(editor.chain().focus()).run()}
          >
            <command.icon aria-hidden="true" className="size-4.5" />
          </button>
        ))}
        <button
          type="button"
          tabIndex={-1}
          aria-label="Link"
          title="Link"
          aria-pressed={on.link}
          className={buttonStyle}
          onMouseDown={(event) => event.preventDefault()}
          onClick={onLink}
        >
          <Link2 aria-hidden="true" className="size-4.5" />
        </button>
      </div>
    </BubbleMenu>
  );
}
