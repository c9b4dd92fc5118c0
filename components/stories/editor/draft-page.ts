/**
 * The text on the page: the body as the editor has it, the fields, and the places where two people
 * changed the same words. Others may change it too; whoever keeps it is told of every change.
 */
import type { Editor } from '@tiptap/core';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { Mapping, type Step } from '@tiptap/pm/transform';
import { draftOf, type DraftText } from '#lib/domain/stories/draft-text.ts';
import type { StoryText } from '#lib/domain/stories/snapshot.ts';
import { createWatch, withCaret, type Entry, type Rebuilt } from './journal-entries.ts';
import { observed } from './observed.ts';
import { keepInBody, movedConflicts, type Keep, type OpenConflict } from './open-conflicts.ts';
import { draftOfPage, fieldsOf, isSameFields, type DraftFields, type PageText } from './page-text.ts';
import { isRemote, remoteChange } from './remote-change.ts';
import { fieldPart } from './conflict-fields.ts';

const SETTLE_MS = 400;

type Told = {
  /** A change, in the order in which it happened. */
  record(entry: Entry<Step>): void;
  /** The text is no longer what it was; for every key. */
  touched(): void;
};

export function createPage(text: StoryText, told: Told) {
  const fields = observed<DraftFields>(fieldsOf(text));
  const settled = observed<DraftText>(draftOf(text));
  const conflicts = observed<readonly OpenConflict[]>([]);
  let editor: Editor | null = null;
  let state: EditorState | null = null;
  let watch: ReturnType<typeof createWatch> | null = null;
  /** With their places as they are now; `conflicts` is told of fewer changes. */
  let open: readonly OpenConflict[] = [];
  let settling: number | undefined;

  const pageOf = (from: EditorState): PageText => ({ fields: fields.get(), body: from.doc });
  function settle() {
    window.clearTimeout(settling);
    if (state) settled.set(draftOfPage(pageOf(state)));
  }
  function touched() {
    told.touched();
    window.clearTimeout(settling);
    settling = window.setTimeout(settle, SETTLE_MS);
  }

  /** Every transaction of the editor. Nothing here takes longer for a longer text. */
  function heard(root: Transaction, appended: readonly Transaction[], next: EditorState) {
    state = next;
    const entry = watch ? watch(root, appended, next) : null;
    if (!watch && root.docChanged) told.touched();
    if (!entry) return;
    if (open.length > 0) {
      const maps = [root, ...appended].flatMap((transaction) => transaction.mapping.maps);
      putConflicts(movedConflicts(open, new Mapping(maps)));
    }
    told.record(entry);
    if (!isRemote(root) || appended.some((transaction) => transaction.docChanged)) touched();
  }
  /** Also when the editor is gone already and the last answer still comes in. */
  function dispatch(transaction: Transaction) {
    if (editor && !editor.isDestroyed) editor.view.dispatch(transaction);
    else if (state) heard(transaction, [], state.apply(transaction));
  }
  function change(part: Partial<DraftFields>) {
    fields.set({ ...fields.get(), ...part });
    told.record({ kind: 'fields', part });
    touched();
  }

  function putConflicts(next: readonly OpenConflict[]) {
    const isNews =
      next.length !== open.length ||
      next.some((one, index) => (one.places === null) !== (open[index]?.places === null));
    open = next;
    if (isNews) conflicts.set(next);
  }
  function recordConflicts(next: readonly OpenConflict[]) {
    putConflicts(next);
    told.record({ kind: 'conflicts', open: next });
  }

  return {
    fields,
    settled,
    conflicts,
    /** Everything that is open, with its places in the text as it is now. */
    open: () => open,
    text: () => state && pageOf(state),
    state: () => state,
    heard,
    change,
    settle,
    attach(made: Editor) {
      editor = made;
      state = made.state;
    },
    /** The text as a journal has it, with its undo history; the caret stays about where it is. */
    show(rebuilt: Rebuilt) {
      if (!editor || !state) return;
      const { selection, plugins } = state;
      const shown = withCaret(rebuilt.state, selection).reconfigure({ plugins });
      editor.view.updateState(shown);
      state = shown;
      fields.set(rebuilt.fields);
      putConflicts(rebuilt.conflicts);
    },
    /** From here on every change is told. */
    follow() {
      if (state) watch = createWatch(state);
      settle();
    },
    /** Puts a text that the server has into the page, as nobody's typing. */
    takeIn(text: PageText, found: readonly OpenConflict[] = []) {
      if (!state) return;
      const transaction = remoteChange(state, text.body);
      if (transaction.docChanged) dispatch(transaction);
      if (!isSameFields(fields.get(), text.fields)) {
        fields.set(text.fields);
        told.record({ kind: 'fields', part: text.fields });
      }
      if (found.length > 0) recordConflicts([...open, ...found]);
      settle();
    },
    /** Somebody chose what to keep of a conflict. */
    decide({ id }: OpenConflict, keep: Keep) {
      const chosen = open.find((one) => one.id === id);
      if (!chosen) return;
      const part = fieldPart(chosen.conflict, keep);
      if (part) change(part);
      const taken = chosen.places && state && keepInBody(state, chosen.places, keep);
      if (taken) dispatch(taken);
      recordConflicts(open.filter((one) => one.id !== id));
    },
  };
}
