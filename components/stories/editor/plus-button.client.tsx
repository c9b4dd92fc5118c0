'use client';

import { useEditorState, type Editor } from '@tiptap/react';
import { Plus } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import { openSlashMenu } from './slash-menu.ts';
import type { SlashStore } from './slash-store.ts';

/** Position of the empty line that the caret is on, or null. */
function emptyLine({ editor }: { editor: Editor }): number | null {
  const { empty, $from } = editor.state.selection;
  if (!empty || $from.depth !== 1 || $from.parent.type.name !== 'paragraph') return null;
  return $from.parent.content.size === 0 ? $from.before() : null;
}

/** Stands at the end of an empty line and opens what `/` opens. */
export function PlusButton({ editor, store }: { editor: Editor; store: SlashStore }) {
  const line = useEditorState({ editor, selector: emptyLine });
  const button = useRef<HTMLButtonElement>(null);

  useLayoutEffect(() => {
    if (line === null) return;
    const place = () => {
      const element = editor.view.nodeDOM(line);
      if (!(element instanceof HTMLElement) || !button.current) return;
      const middle = element.offsetTop + element.offsetHeight / 2;
      button.current.style.top = `${editor.view.dom.offsetTop + middle}px`;
    };
    place();
    // A picture above that arrives moves the line.
    const resized = new ResizeObserver(place);
    resized.observe(editor.view.dom);
    return () => resized.disconnect();
  }, [editor, line]);

  if (line === null) return null;
  return (
    <div className="pointer-events-none absolute inset-0 max-w-measure">
      <button
        ref={button}
        type="button"
        aria-label="Insert a block"
        title="Insert a block (/)"
        className="pointer-events-auto absolute end-0 inline-flex size-9 -translate-y-1/2 items-center justify-center rounded-sm border border-rule bg-paper text-muted hover:border-accent hover:text-accent-strong"
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => openSlashMenu(editor, store)}
      >
        <Plus aria-hidden="true" className="size-4.5" />
      </button>
    </div>
  );
}
