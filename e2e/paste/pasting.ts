/** Pasting as a program does it: what the clipboard holds, and what the story holds afterwards. */
import type { Locator, Page } from '@playwright/test';
import type { NodeJson } from '#lib/domain/stories/document-node.ts';
import { storyBody } from '../support/cast.ts';

export type Clipboard = { html?: string; text?: string; waits?: boolean };
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
    for (const { html, text, waits } of all) {
      editor.commands.setContent({ type: 'doc', content: [{ type: 'paragraph' }] });
      editor.commands.focus();
      const data = new DataTransfer();
      if (html !== undefined) data.setData('text/html', html);
      if (text !== undefined) data.setData('text/plain', text);
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
      if (waits) await untilNot(JSON.stringify(editor.getJSON()));
      const document = editor.getJSON();
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const note = window.document.querySelector('[role=status][aria-label=Paste]')?.textContent ?? '';
      editor.commands.undo();
      const once = editor.getJSON();
      editor.commands.undo();
      pasted.push({ document, once, twice: editor.getJSON(), note });
    }
    return pasted;

    async function untilNot(first: string): Promise<void> {
      for (let frame = 0; frame < 300; frame += 1) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        if (JSON.stringify(editor.getJSON()) !== first) return;
      }
    }
  }, clipboards);
}

export async function readBody(page: Page): Promise<NodeJson> {
  // The role of the locator says which element it is.
  return storyBody(page).evaluate((element) => (element as EditorElement).editor.getJSON());
}

export async function writeBody(page: Page, document: NodeJson): Promise<void> {
  await storyBody(page).evaluate((element, content) => {
    (element as EditorElement).editor.commands.setContent(content);
  }, document);
}

/** What a field of one line holds after each of these, pasted into it while it is empty. */
export async function pasteInto(field: Locator, clipboards: readonly string[]): Promise<string[]> {
  await field.fill('');
  await field.focus();
  return field.evaluate((element, all) => {
    // Locators of fields are handed in, and nothing else.
    const input = element as HTMLInputElement;
    return all.map((html) => {
      input.select();
      const data = new DataTransfer();
      data.setData('text/html', html);
      data.setData('text/plain', html);
      input.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
      return input.value;
    });
  }, clipboards);
}
