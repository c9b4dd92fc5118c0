/** Pasting into a field of one line: plain text without line ends and without signs that nobody sees. */
import type { ClipboardEvent } from 'react';
import { cleanLine } from '#lib/domain/kernel/text.ts';

/** Control signs, places to break, and the signs that turn the direction of the words after them. */
const UNSEEN = /[\p{Cc}\u200b\ufeff\u2060\u202a-\u202e]/gu;

export function oneLineOf(text: string): string {
  return cleanLine(text.replaceAll('\r\n', '\n')).replaceAll(UNSEEN, '').replaceAll(/ {2,}/g, ' ').trim();
}

/** For whatever stands around the fields: inputs are of one line, and text areas that say so. */
export function pasteOneLine(event: ClipboardEvent): void {
  const field = event.target;
  if (!isOneLine(field)) return;
  const text = event.clipboardData.getData('text/plain');
  if (text === '') return;
  event.preventDefault();
  const line = oneLineOf(text);
  // Through the browser's own command, so that the browser's own undo knows of it.
  if (line === '' || field.ownerDocument.execCommand('insertText', false, line)) return;
  field.setRangeText(line, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

function isOneLine(field: EventTarget): field is HTMLInputElement | HTMLTextAreaElement {
  if (field instanceof HTMLTextAreaElement) return field.hasAttribute('data-one-line') && !field.readOnly;
  return field instanceof HTMLInputElement && /^(text|search)$/.test(field.type) && !field.readOnly;
}
