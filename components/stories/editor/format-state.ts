/**
 * What the buttons of the editor show: derived from where the selection stands, so that a key costs
 * the depth of a paragraph and not a trial run of every command.
 */
import type { Editor } from '@tiptap/core';
import { redoDepth, undoDepth } from '@tiptap/pm/history';
import type { EditorState, Selection } from '@tiptap/pm/state';

export type FormatState = {
  /** False on a picture or a card: there are no letters to set. */
  inText: boolean;
  bold: boolean;
  italic: boolean;
  link: boolean;
  /** 0 where it is no heading. */
  heading: number;
  quote: boolean;
  bulletedList: boolean;
  numberedList: boolean;
  table: boolean;
  canUndo: boolean;
  canRedo: boolean;
};

export function formatState(state: EditorState): FormatState {
  const { selection } = state;
  const around = namesAround(selection);
  const { parent } = selection.$from;
  const heading: unknown = parent.type.name === 'heading' ? parent.attrs['level'] : 0;
  return {
    inText: parent.inlineContent,
    bold: isMarked(state, 'bold'),
    italic: isMarked(state, 'italic'),
    link: isMarked(state, 'link'),
    heading: typeof heading === 'number' ? heading : 0,
    quote: around.includes('blockquote'),
    // The list that is nearest: one may stand in the other.
    bulletedList: around.find(isList) === 'bulletList',
    numberedList: around.find(isList) === 'orderedList',
    table: around.includes('table'),
    canUndo: undoDepth(state) > 0,
    canRedo: redoDepth(state) > 0,
  };
}

/** For `useEditorState`. */
export function formatStateOf({ editor }: { editor: Editor }): FormatState {
  return formatState(editor.state);
}

const isList = (name: string) => name === 'bulletList' || name === 'orderedList';

/** What the selection's beginning stands in, from the inside out. */
function namesAround({ $from }: Selection): string[] {
  return Array.from({ length: $from.depth }, (_, index) => $from.node($from.depth - index).type.name);
}

/** At a caret: what the next letter would have. Over words: what every one of them has. */
function isMarked(state: EditorState, name: 'bold' | 'italic' | 'link'): boolean {
  const type = state.schema.marks[name];
  if (!type) return false;
  const { empty, $from, from, to } = state.selection;
  if (empty) {
    // A link is not carried on by typing at its end, and yet one can stand in it.
    const marks = name === 'link' ? $from.marks() : (state.storedMarks ?? $from.marks());
    return type.isInSet(marks) !== undefined;
  }
  let isAny = false;
  let isEvery = true;
  state.doc.nodesBetween(from, to, (node) => {
    if (!isEvery) return false;
    if (!node.isText) return true;
    isAny = true;
    isEvery = type.isInSet(node.marks) !== undefined;
    return false;
  });
  return isAny && isEvery;
}
