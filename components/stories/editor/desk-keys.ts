/** Keys of the desk in the text that are no command of the text; all of them stand in shortcuts.ts. */
import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { step } from './find.ts';
import { isMacKeyboard, isShortcut, type ShortcutId } from './shortcuts.ts';

type Keys = {
  link: () => void;
  find: () => void;
  /** Alt+F10 is the way from a text to its toolbar that editors have taught for twenty years. */
  toolbar: () => void;
  /** Told of every Escape in the text; ProseMirror keeps it from the page. */
  escape: () => void;
};

export function deskKeys({ link, find, toolbar, escape }: Keys) {
  return Extension.create({
    name: 'deskKeys',
    // Before the keys of the text.
    priority: 1_000,
    addProseMirrorPlugins() {
      const { editor } = this;
      const keys: [ShortcutId, () => void][] = [
        ['link', link],
        ['find', find],
        ['findNext', () => step(editor, 1)],
        ['findPrevious', () => step(editor, -1)],
        ['toolbar', toolbar],
      ];
      return [
        new Plugin({
          props: {
            handleKeyDown(_view, event) {
              if (event.key === 'Escape') escape();
              const isMac = isMacKeyboard(navigator.platform);
              const pressed = keys.find(([id]) => isShortcut(event, id, isMac));
              pressed?.[1]();
              return pressed !== undefined;
            },
          },
        }),
      ];
    },
  });
}
