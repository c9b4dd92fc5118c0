/** HTML of the clipboard, read in a document that is shown nowhere: nothing in it loads or runs. */
import { isOwnCopy } from './own-copy.ts';
import { isTypewritten } from './pasted-parts.ts';
import { readTree } from './pasted-tree.ts';
import { readPaste, type PasteReading } from './read-paste.ts';

export type ClipboardReading =
  { kind: 'own'; html: string } | { kind: 'text' } | ({ kind: 'foreign' } & PasteReading);

export function readClipboardHtml(html: string): ClipboardReading {
  const inert = new DOMParser().parseFromString(html, 'text/html');
  const tree = readTree(inert.documentElement);
  if (isOwnCopy(tree.root)) return { kind: 'own', html: inert.body.innerHTML };
  return isTypewritten(tree.root) ? { kind: 'text' } : { kind: 'foreign', ...readPaste(tree) };
}
