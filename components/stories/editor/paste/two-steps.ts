/**
 * A paste that can be taken back by halves: the first undo leaves the plain text that was pasted, the
 * second one takes that away too.
 */
import { closeHistory } from '@tiptap/pm/history';
import type { Node, Slice } from '@tiptap/pm/model';
import { Selection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';
import type { EditorView } from '@tiptap/pm/view';

/** As the editor itself puts a paste in. */
export function pasted(state: EditorState, slice: Slice): Transaction {
  const isOneNode = slice.openStart === 0 && slice.openEnd === 0 && slice.content.childCount === 1;
  const only = isOneNode ? slice.content.firstChild : null;
  const change = only ? state.tr.replaceSelectionWith(only, false) : state.tr.replaceSelection(slice);
  return named(change);
}

/** `plain` and `rich` both begin at the view's state. */
export function dispatchTwice(view: EditorView, plain: Transaction, rich: Transaction): void {
  if (!plain.doc.eq(rich.doc)) {
    view.dispatch(closeHistory(plain));
    view.dispatch(exchange(view.state, rich.doc, rich.selection));
  } else view.dispatch(closeHistory(rich).scrollIntoView());
  endOfPaste(view);
}

export function dispatchOnce(view: EditorView, change: Transaction): void {
  view.dispatch(closeHistory(change).scrollIntoView());
  endOfPaste(view);
}

/** The change from this document to that one, as one step over what differs. */
export function exchange(state: EditorState, target: Node, selection: Selection): Transaction {
  const change = named(closeHistory(state.tr));
  const start = state.doc.content.findDiffStart(target.content);
  const ends = state.doc.content.findDiffEnd(target.content);
  if (start === null || !ends) return change;
  // Where what is alike on both sides overlaps, the end is moved behind the beginning.
  const overlap = Math.max(0, start - Math.min(ends.a, ends.b));
  const [end, targetEnd] = [ends.a + overlap, ends.b + overlap];
  change.step(new ReplaceStep(start, end, target.slice(start, targetEnd)));
  return change.setSelection(Selection.fromJSON(change.doc, selection.toJSON())).scrollIntoView();
}

function named(change: Transaction): Transaction {
  return change.setMeta('paste', true).setMeta('uiEvent', 'paste');
}

/** What is typed right after a paste is undone by itself. */
function endOfPaste(view: EditorView): void {
  view.dispatch(closeHistory(view.state.tr));
}
