/** Smart quotes as input rules: the editor takes each back by one Backspace or one undo. */
import { Extension, InputRule } from '@tiptap/core';
import { smartSign } from './smart-quotes.ts';

type Options = { isOn: () => boolean; language: () => string };

export function smartTyping({ isOn, language }: Options) {
  return Extension.create({
    name: 'smartTyping',
    addInputRules() {
      return [
        new InputRule({
          find: (text) => {
            const smart = isOn() ? smartSign(text, language()) : null;
            if (!smart) return null;
            return {
              index: text.length - smart.cut,
              text: text.slice(-smart.cut),
              data: { put: smart.put },
            };
          },
          handler: ({ state, range, match }) => {
            // What `find` above handed on.
            const { put } = match.data as { put: string };
            state.tr.insertText(put, range.from, range.to);
          },
        }),
      ];
    },
  });
}
