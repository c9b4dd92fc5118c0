import type { Editor } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { textFacts, type TextFacts } from './text-facts.ts';

const PAUSE_MS = 300;

/** The facts of the text, taken when typing pauses and never on a key. */
export function useTextFacts(editor: Editor): TextFacts {
  const [facts, setFacts] = useState(() => textFacts(editor.state));
  useEffect(() => {
    let timer = 0;
    const later = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => setFacts(textFacts(editor.state)), PAUSE_MS);
    };
    editor.on('transaction', later);
    return () => {
      window.clearTimeout(timer);
      editor.off('transaction', later);
    };
  }, [editor]);
  return facts;
}
