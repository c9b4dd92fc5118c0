/**
 * Finding in the body: which places match, which of them is the current one, and replacing them. The
 * text is searched when the question changes and when typing pauses; a key only moves what was found.
 */
import { Extension, type Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { Plugin, PluginKey, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { SearchQuery } from 'prosemirror-search';

export type FindQuestion = { words: string; matchCase: boolean; wholeWord: boolean };
type Place = { from: number; to: number };
export type Found = {
  question: FindQuestion | null;
  places: readonly Place[];
  /** Index of the current place; -1 when nothing was found. */
  at: number;
};
type Order = { question: FindQuestion | null } | { at: number } | { again: true };
type State = Found & { marks: DecorationSet };

/** Nobody steps through more, and a single letter in a long text must not stop the page. */
export const MOST_PLACES = 2_000;
/** Places that are marked on the screen, around the current one. */
const MOST_MARKS = 400;
const PAUSE_MS = 400;

const KEY = new PluginKey<State>('find');
const NOTHING: State = { question: null, places: [], at: -1, marks: DecorationSet.empty };

export function found(state: EditorState): Found {
  return KEY.getState(state) ?? NOTHING;
}

export const FindInText = Extension.create({
  name: 'findInText',
  addProseMirrorPlugins: () => [findPlugin()],
});

export function findPlugin(): Plugin<State> {
  return new Plugin<State>({
    key: KEY,
    state: {
      init: () => NOTHING,
      apply: (tr, before, _old, state) => {
        // Set below only.
        const order = tr.getMeta(KEY) as Order | undefined;
        if (order) return obey(order, before, state);
        return tr.docChanged && before.question ? moved(before, tr) : before;
      },
    },
    props: { decorations: (state) => KEY.getState(state)?.marks },
    view: () => searchAgainAfterTyping(),
  });
}

function obey(order: Order, before: State, state: EditorState): State {
  if ('at' in order) return marked(state, before.question, before.places, order.at);
  const question = 'again' in order ? before.question : order.question;
  const places = placesOf(state, question);
  const from = 'again' in order ? (before.places[before.at]?.from ?? 0) : state.selection.from;
  const next = places.findIndex((place) => place.from >= from);
  return marked(state, question, places, places.length > 0 && next < 0 ? 0 : next);
}

export function placesOf(state: EditorState, question: FindQuestion | null): Place[] {
  if (!question || question.words === '') return [];
  const query = new SearchQuery({
    search: question.words,
    caseSensitive: question.matchCase,
    wholeWord: question.wholeWord,
    literal: true,
  });
  const places: Place[] = [];
  let next = query.findNext(state);
  while (next && places.length < MOST_PLACES) {
    places.push({ from: next.from, to: next.to });
    next = query.findNext(state, next.to);
  }
  return places;
}

function marked(
  state: EditorState,
  question: FindQuestion | null,
  places: readonly Place[],
  at: number,
): State {
  const first = Math.max(0, Math.min(at - MOST_MARKS / 2, places.length - MOST_MARKS));
  const marks = places
    .slice(first, first + MOST_MARKS)
    .map(({ from, to }, index) =>
      Decoration.inline(from, to, { class: first + index === at ? 'found found-here' : 'found' }),
    );
  return { question, places, at, marks: DecorationSet.create(state.doc, marks) };
}

/** What was found keeps its words while others are typed beside them. */
function moved(before: State, tr: Transaction): State {
  const places = before.places.map(({ from, to }) => ({
    from: tr.mapping.map(from, 1),
    to: tr.mapping.map(to, -1),
  }));
  return { ...before, places, marks: before.marks.map(tr.mapping, tr.doc) };
}

function searchAgainAfterTyping() {
  let timer = 0;
  return {
    update(view: EditorView, before: EditorState) {
      if (!found(view.state).question || view.state.doc === before.doc) return;
      window.clearTimeout(timer);
      timer = window.setTimeout(() => view.dispatch(order(view.state, { again: true })), PAUSE_MS);
    },
    destroy: () => window.clearTimeout(timer),
  };
}

/** A transaction that tells the plugin what to look for; it changes no text. */
export function order(state: EditorState, what: Order): Transaction {
  return state.tr.setMeta(KEY, what).setMeta('addToHistory', false);
}

/** Null ends the search. The first place after the caret becomes the current one. */
export function ask(editor: Editor, question: FindQuestion | null): void {
  editor.view.dispatch(order(editor.state, { question }));
  show(editor);
}

/** To the next place or the one before, round the end. */
export function step(editor: Editor, by: 1 | -1): void {
  const { places, at } = found(editor.state);
  if (places.length === 0) return;
  editor.view.dispatch(order(editor.state, { at: (at + by + places.length) % places.length }));
  show(editor);
}

/** Selects the current place and brings it into sight; the focus stays where it is. */
function show(editor: Editor): void {
  const { places, at } = found(editor.state);
  const place = places[at];
  if (!place) return;
  const selection = TextSelection.create(editor.state.doc, place.from, place.to);
  editor.view.dispatch(editor.state.tr.setSelection(selection).scrollIntoView());
}

/** Replaces the current place and goes on to the next. */
export function replaceHere(editor: Editor, words: string): void {
  const { places, at } = found(editor.state);
  const place = places[at];
  if (!place) return;
  const tr = replaceIn(closeHistory(editor.state.tr), [place], words);
  tr.setSelection(TextSelection.create(tr.doc, place.from + words.length));
  editor.view.dispatch(tr);
  ask(editor, found(editor.state).question);
}

/** Replaces every place in one step that one undo takes back; how many there were. */
export function replaceAll(editor: Editor, words: string): number {
  const { places, question } = found(editor.state);
  if (places.length === 0) return 0;
  editor.view.dispatch(replaceIn(closeHistory(editor.state.tr), places, words));
  ask(editor, question);
  return places.length;
}

/** From the end, so that no place moves before its turn. What stands there keeps how it is set. */
export function replaceIn(tr: Transaction, places: readonly Place[], words: string): Transaction {
  for (const { from, to } of places.toReversed()) {
    if (words === '') tr.delete(from, to);
    else tr.insertText(words, from, to);
  }
  return tr;
}
