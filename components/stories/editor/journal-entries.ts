/**
 * What the journal writes down of an editor, and how the text and its history of undo come back from
 * it: a checkpoint, then every change in its order. The steps are the truth of the text. The history is
 * made anew by taking the same changes through ProseMirror's own history, undo by undo.
 */
import { closeHistory, redo, undo, undoDepth } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { EditorState, TextSelection, type Plugin, type Selection, type Transaction } from '@tiptap/pm/state';
import { Step } from '@tiptap/pm/transform';
import { movedConflicts, type OpenConflict } from './open-conflicts.ts';
import type { DraftFields } from './page-text.ts';

type Caret = { anchor: number; head: number };

/** `S` is a Step while it is in the editor and its JSON once it is written down. */
export type Entry<S> =
  | {
      kind: 'typed';
      steps: readonly S[];
      /** Where the caret was if an undo leads back to before this change; null if it is part of the last. */
      begins: Caret | null;
    }
  | { kind: 'undo'; steps: readonly S[] }
  | { kind: 'redo'; steps: readonly S[] }
  | { kind: 'remote'; steps: readonly S[] }
  | { kind: 'fields'; part: Partial<DraftFields> }
  /** All that are open from here on. */
  | { kind: 'conflicts'; open: readonly OpenConflict[] };

export type Checkpoint = { body: Node; fields: DraftFields; conflicts: readonly OpenConflict[] };
export type Rebuilt = { state: EditorState; fields: DraftFields; conflicts: readonly OpenConflict[] };

/** How many steps back an undo reaches after the page was loaded again. */
export const UNDO_STEPS = 200;

export const historyOf = (state: EditorState): Plugin | undefined =>
  state.plugins.find((plugin) => HISTORY_KEY.test((plugin as unknown as { key: string }).key));
const HISTORY_KEY = /^history\$/;
/** It is typed as anything there. */
const depthOf = (state: EditorState): number => undoDepth(state) as number;

/** Watches an editor and says of each change what is to be written down; null of one that changes nothing. */
export function createWatch(first: EditorState) {
  const history = historyOf(first);
  let depth = depthOf(first);
  let caret = caretOf(first.selection);
  return (root: Transaction, appended: readonly Transaction[], state: EditorState): Entry<Step> | null => {
    const [before, was] = [caret, depth];
    depth = depthOf(state);
    caret = caretOf(state.selection);
    const steps = [root, ...appended].flatMap((transaction) => transaction.steps);
    if (steps.length === 0) return null;
    const turn = (history && root.getMeta(history)) as { redo: boolean } | undefined;
    if (turn) return turn.redo ? { kind: 'redo', steps } : { kind: 'undo', steps };
    if (root.docChanged && root.getMeta('addToHistory') === false) return { kind: 'remote', steps };
    return { kind: 'typed', steps, begins: depth === was ? null : before };
  };
}

function caretOf({ anchor, head }: Selection): Caret {
  return { anchor, head };
}

/** The state after the checkpoint and all entries, with nothing but the history plugged in. */
export function replay(history: Plugin, checkpoint: Checkpoint, entries: readonly Entry<unknown>[]): Rebuilt {
  let state = EditorState.create({ doc: checkpoint.body, plugins: [history] });
  let { fields, conflicts } = checkpoint;
  for (const entry of entries) {
    if (entry.kind === 'fields') fields = { ...fields, ...entry.part };
    else if (entry.kind === 'conflicts') conflicts = entry.open;
    else {
      const next = replayChange(state, entry);
      conflicts = movedConflicts(conflicts, next.mapping);
      state = next.state;
    }
  }
  return { state: state.apply(closeHistory(state.tr)), fields, conflicts };
}

type Change = Exclude<Entry<unknown>, { kind: 'fields' | 'conflicts' }>;

function replayChange(before: EditorState, entry: Change) {
  if (entry.kind === 'undo' || entry.kind === 'redo') {
    const change = changeOf(before, entry.steps);
    const taken = turned(before, entry.kind === 'undo' ? undo : redo);
    return applied(before, taken?.doc.eq(change.doc) ? taken : closeHistory(change));
  }
  if (entry.kind === 'remote') {
    return applied(before, changeOf(before, entry.steps).setMeta('addToHistory', false));
  }
  if (!entry.begins) {
    // Part of the event before, whatever the clock says now.
    return applied(before, changeOf(before, entry.steps).setMeta('appendedTransaction', before.tr));
  }
  const from = withCaret(before, entry.begins);
  return applied(from, closeHistory(changeOf(from, entry.steps)));
}

function applied(state: EditorState, change: Transaction) {
  return { state: state.apply(change), mapping: change.mapping };
}

function changeOf(state: EditorState, steps: readonly unknown[]): Transaction {
  const change = state.tr;
  for (const json of steps) change.step(json instanceof Step ? json : Step.fromJSON(state.schema, json));
  return change;
}

/** Somewhere near, where the text is another. */
export function withCaret(state: EditorState, { anchor, head }: Caret): EditorState {
  const most = state.doc.content.size;
  const place = (at: number) => state.doc.resolve(Math.min(Math.max(at, 0), most));
  return state.apply(state.tr.setSelection(TextSelection.between(place(anchor), place(head))));
}

export type Compacted = { body: Node; entries: Entry<Step>[] };

/**
 * The same text with the same last undo steps, from a later beginning: the state is taken back as far
 * as it is to reach, and forward again. `open` has its places in `state`, and so comes after everything
 * that leads there. It yields often, because a long story takes its time.
 */
export function* compact(
  state: EditorState,
  history: Plugin,
  open: readonly OpenConflict[],
): Generator<undefined, Compacted> {
  let ahead = state.reconfigure({ plugins: [history] });
  let behind = ahead;
  const done: Entry<Step>[] = [];
  const undone: Entry<Step>[] = [];
  for (let count = 0; count < UNDO_STEPS; count += 1) {
    const taken = turned(ahead, redo);
    if (!taken) break;
    undone.push(typedAnew(taken.steps, caretOf(ahead.selection)));
    ahead = ahead.apply(taken);
    yield;
  }
  for (let count = 0; count < UNDO_STEPS; count += 1) {
    const taken = turned(behind, undo);
    if (!taken) break;
    done.push(typedAnew(inverted(taken), caretOf(taken.selection)));
    behind = behind.apply(taken);
    yield;
  }
  const back: Entry<Step>[] = [];
  for (let count = 0; count < undone.length; count += 1) {
    const taken = turned(ahead, undo);
    if (!taken) break;
    back.push({ kind: 'undo', steps: taken.steps });
    ahead = ahead.apply(taken);
    yield;
  }
  const conflicts: Entry<Step>[] = open.length > 0 ? [{ kind: 'conflicts', open }] : [];
  return { body: behind.doc, entries: [...done.reverse(), ...undone, ...back, ...conflicts] };
}

function turned(state: EditorState, command: typeof undo): Transaction | null {
  let taken: Transaction | null = null;
  command(state, (transaction) => {
    taken = transaction;
  });
  return taken;
}

/** Single keys become one step again where they can. */
function typedAnew(steps: readonly Step[], begins: Caret): Entry<Step> {
  const merged: Step[] = [];
  for (const step of steps) {
    const last = merged.at(-1);
    const one = last?.merge(step);
    if (one) merged[merged.length - 1] = one;
    else merged.push(step);
  }
  return { kind: 'typed', steps: merged, begins };
}

function inverted(transaction: Transaction): Step[] {
  return transaction.steps
    .map((step, index) => step.invert(transaction.docs[index] ?? transaction.doc))
    .reverse();
}

/** As IndexedDB keeps it. */
export function storedEntry(entry: Entry<Step>): Entry<unknown> {
  return 'steps' in entry ? { ...entry, steps: entry.steps.map((step) => step.toJSON() as unknown) } : entry;
}
