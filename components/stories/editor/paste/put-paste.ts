/** One paste into the body: what it becomes, in which steps, and what is said about it. */
import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type { Slice } from '@tiptap/pm/model';
import { TextSelection, type EditorState } from '@tiptap/pm/state';
import { CellSelection, isInTable } from '@tiptap/pm/tables';
import type { EditorView } from '@tiptap/pm/view';
import { leftOutWords, NOTHING_LEFT_OUT, type LeftOut } from './left-out.ts';
import { cardOf, loneAddress } from './lone-address.ts';
import type { Cell } from '../cell.ts';
import { isSavable, sliceOf, takePictures, wordsOf } from './paste-slice.ts';
import { insertPastedPictures, pictureFiles, withFiles } from './pasted-pictures.ts';
import { linesAsBlocks, looksLikeMarkdown, textAsBlocks } from './plain-text.ts';
import type { PasteReading } from './read-paste.ts';
import { dispatchOnce, dispatchTwice, exchange, pasted } from './two-steps.ts';

/** What is said after a paste, one thing at a time. */
export type PasteNote = { words: string; offer?: { name: string; take(): void } };
export type PasteNotes = Cell<PasteNote | null>;

/** What the clipboard held: `own` a copy of ours, `plain` lines as they are, `text` lines to be read. */
export type Incoming =
  { kind: 'own' | 'plain' | 'text' | 'refused' } | ({ kind: 'foreign'; slice: Slice } & PasteReading);

export type Paste = {
  editor: Editor;
  view: EditorView;
  data: DataTransfer | null;
  /** As the editor itself read it. */
  slice: Slice;
  incoming: Incoming | null;
  notes: PasteNotes;
};

const TOO_MUCH = 'This is more than a story can hold, so nothing was pasted. Paste it in parts.';

/** False leaves the paste to the editor's own handling. */
export function putPaste(paste: Paste): boolean {
  const { editor, view, data, slice, incoming, notes } = paste;
  if (notes.get()) notes.set(null);
  const files = pictureFiles(data);
  const words = data?.getData('text/plain') || wordsOf(slice);
  if (words.trim() === '' && slice.size === 0) return putPictures(paste, files);
  const { state } = view;
  if (state.selection instanceof CellSelection || (isInTable(state) && isCells(slice))) {
    say(notes, incoming?.kind === 'foreign' ? withAll(incoming) : NOTHING_LEFT_OUT);
    return false;
  }
  const href = incoming?.kind === 'plain' ? null : loneAddress(words);
  if (href !== null && wordsOf(slice).trim() === words.trim()) {
    if (linkSelection(view, href)) return true;
    const isOnEmptyLine = isEmptyLine(state);
    putText(paste, words);
    if (isOnEmptyLine) offerCard(editor, notes, href, state.selection.$from.before(1));
    return true;
  }
  if (incoming?.kind === 'foreign') putForeign(paste, incoming, words);
  else if (incoming?.kind === 'text') putText(paste, words);
  else putOnce(paste, incoming?.kind === 'refused' ? sliceOf(state.schema, linesAsBlocks(words)) : slice);
  return true;
}

/** Nothing but pictures: a copied picture of a page comes as its address and as a file. */
function putPictures({ editor, incoming, notes }: Paste, files: File[]): boolean {
  if (files.length > 0) {
    insertPastedPictures(editor, files);
    return true;
  }
  if (incoming?.kind !== 'foreign') return false;
  const inserted = insertPastedPictures(editor, incoming.pictures);
  say(notes, {
    ...incoming.leftOut,
    pictures: incoming.leftOut.pictures + incoming.pictures.length - inserted,
  });
  return inserted > 0 || incoming.leftOut.pictures > 0;
}

function putOnce({ view, notes }: Paste, slice: Slice | null): void {
  const change = slice ? pasted(view.state, slice) : null;
  if (change && isSavable(change)) dispatchOnce(view, change);
  else notes.set({ words: TOO_MUCH });
}

function putForeign(paste: Paste, incoming: Extract<Incoming, { kind: 'foreign' }>, words: string): void {
  const { editor, view, notes } = paste;
  const plain = sliceOf(view.state.schema, linesAsBlocks(words));
  const rich = pasted(view.state, incoming.slice);
  const places = takePictures(rich);
  if (!plain || !isSavable(rich)) return putOnce(paste, plain);
  dispatchTwice(view, pasted(view.state, plain), rich);
  const pictures = withFiles(incoming.pictures, pictureFiles(paste.data));
  const inserted = places
    .map(({ at, picture }) => insertPastedPictures(editor, pictures.slice(picture, picture + 1), at))
    .reduce((sum, count) => sum + count, 0);
  say(notes, { ...incoming.leftOut, pictures: incoming.leftOut.pictures + places.length - inserted });
}

function putText(paste: Paste, words: string): void {
  const { view } = paste;
  const before = view.state;
  const plain = sliceOf(before.schema, linesAsBlocks(words));
  if (!plain) return putOnce(paste, null);
  if (!looksLikeMarkdown(words)) {
    const read = sliceOf(before.schema, textAsBlocks(words));
    const rich = read ? pasted(before, read) : null;
    if (!rich || !isSavable(rich)) return putOnce(paste, plain);
    return dispatchTwice(view, pasted(before, plain), rich);
  }
  putOnce(paste, plain);
  void readMarkdown(view, before, words);
}

/** The second step of a paste with Markdown's signs, unless somebody went on writing meanwhile. */
async function readMarkdown(view: EditorView, before: EditorState, words: string): Promise<void> {
  const after = view.state.doc;
  const { markdownAsBlocks } = await import('./markdown-text.ts');
  if (view.isDestroyed || view.state.doc !== after) return;
  const read = sliceOf(before.schema, markdownAsBlocks(words));
  const rich = read ? pasted(before, read) : null;
  if (!rich || !isSavable(rich) || rich.doc.eq(after)) return;
  view.dispatch(exchange(view.state, rich.doc, rich.selection));
}

/** An address on marked words becomes their link. */
function linkSelection(view: EditorView, href: string): boolean {
  const { selection, schema, tr } = view.state;
  const { link } = schema.marks;
  if (!link || selection.empty || !(selection instanceof TextSelection)) return false;
  if (!selection.$from.sameParent(selection.$to)) return false;
  dispatchOnce(view, tr.addMark(selection.from, selection.to, link.create({ href })));
  return true;
}

function isEmptyLine({ selection }: EditorState): boolean {
  const { parent, depth } = selection.$from;
  return selection.empty && depth === 1 && parent.type.name === 'paragraph' && parent.content.size === 0;
}

function offerCard(editor: Editor, notes: PasteNotes, href: string, at: number): void {
  const card = cardOf(href);
  if (!card) return;
  const take = () => {
    const { state, view } = editor;
    const line = state.doc.nodeAt(at);
    const embed = state.schema.nodes.embed?.create({ ...card, title: '' });
    if (!embed || line?.textContent !== href) return;
    view.dispatch(closeHistory(state.tr.replaceWith(at, at + line.nodeSize, embed)));
  };
  notes.set({ words: 'Pasted as a link.', offer: { name: 'Show it as a link card', take } });
}

function isCells({ content }: Slice): boolean {
  return content.childCount === 1 && Boolean(content.firstChild?.type.spec.tableRole);
}

function withAll({ leftOut, pictures }: PasteReading): LeftOut {
  return { ...leftOut, pictures: leftOut.pictures + pictures.length };
}

export function say(notes: PasteNotes, left: LeftOut): void {
  const words = leftOutWords(left);
  if (words !== null) notes.set({ words });
}
