'use client';

import { useEditorState, type Editor } from '@tiptap/react';
import { BubbleMenu } from '@tiptap/react/menus';
import { Link2 } from 'lucide-react';
import { FORMAT_COMMANDS } from './format-commands.ts';

const OFFERED = FORMAT_COMMANDS.filter(({ name }) =>
  ['Bold', 'Italic', 'Heading', 'Subheading', 'Quote'].includes(name),
);
const buttonStyle =
  'inline-flex size-9 items-center justify-center rounded-sm hover:bg-accent-soft hover:text-accent-strong aria-pressed:bg-accent-soft aria-pressed:text-accent-strong';

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
    <BubbleMenu
      editor={editor}
      role="toolbar"
      aria-label="Selection"
      className="z-30 flex rounded-sm border border-edge bg-raised p-0.5 text-ink shadow-over"
      options={{ placement: 'top', offset: 8, flip: true, shift: { padding: 8 } }}
      shouldShow={({ state, editor: current }) =>
        current.isEditable && !state.selection.empty && state.selection.$from.parent.isTextblock
      }
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
    </BubbleMenu>
  );
}
