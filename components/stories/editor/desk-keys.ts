/** Keys of the desk in the text that are no command of the text; all of them stand in shortcuts.ts. */
import { Extension } from '@tiptap/core';
import { SHORTCUTS } from './shortcuts.ts';

type Keys = {
  link: () => void;
  /** Alt+F10 is the way from a text to its toolbar that editors have taught for twenty years. */
  toolbar: () => boolean;
};

export function deskKeys({ link, toolbar }: Keys) {
  return Extension.create({
    name: 'deskKeys',
    addKeyboardShortcuts: () => ({
      [SHORTCUTS.link.keys]: () => {
        link();
        return true;
      },
      [SHORTCUTS.toolbar.keys]: toolbar,
    }),
  });
}
