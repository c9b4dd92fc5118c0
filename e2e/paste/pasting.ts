/** Pasting as a program does it: what the clipboard holds, and what the story holds afterwards. */
import type { Page } from '@playwright/test';
import type { NodeJson } from '#lib/domain/stories/document-node.ts';
import { storyBody } from '../support/cast.ts';

export type Clipboard = { html?: string; text?: string };
/** The document after the paste, after one undo and after a second one, and what was said about it. */
export type Pasted = { document: NodeJson; once: NodeJson; twice: NodeJson; note: string };

/** As much of the editor as is asked here; Tiptap leaves it on its element. */
type EditorElement = HTMLElement & {
  editor: {
    getJSON(): NodeJson;
    commands: { setContent(content: NodeJson): boolean; focus(): boolean; undo(): boolean };
  };
};

/** Each clipboard by itself into an empty body, all of them in one visit of the page. */
export async function pasteEach(page: Page, clipboards: readonly Clipboard[]): Promise<Pasted[]> {
  return storyBody(page).evaluate(async (element, all) => {
    // The role of the locator says which element it is.
    const { editor } = element as EditorElement;
    const pasted: Pasted[] = [];
    for (const { html, text } of all) {
      editor.commands.setContent({ type: 'doc', content: [{ type: 'paragraph' }] });
      editor.commands.focus();
      const data = new DataTransfer();
      if (html !== undefined) data.setData('text/html', html);
      if (text !== undefined) data.setData('text/plain', text);
      const before = JSON.stringify(editor.getJSON());
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
      // The reading of Markdown is loaded when it is first needed.
      const first = JSON.stringify(editor.getJSON());
      if (html === undefined && first !== before) await settled(first);
      const document = editor.getJSON();
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const note = window.document.querySelector('[role=status][aria-label=Paste]')?.textContent ?? '';
      editor.commands.undo();
      const once = editor.getJSON();
      editor.commands.undo();
      pasted.push({ document, once, twice: editor.getJSON(), note });
    }
    return pasted;

    async function settled(first: string): Promise<void> {
      for (let frame = 0; frame < 30; frame += 1) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        if (JSON.stringify(editor.getJSON()) !== first) return;
      }
    }
  }, clipboards);
}
