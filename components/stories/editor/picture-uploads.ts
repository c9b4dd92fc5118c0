/**
 * Pictures dropped on the text, pasted or picked: each is sent, and the document changes only when it
 * is stored, by one step that can be undone. What is shown meanwhile is in picture-cards.client.tsx.
 */
import { Extension, type Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { NodeSelection, Plugin } from '@tiptap/pm/state';
import type { PictureShelf } from '#components/media/picture-shelf.ts';
import { createUploadList, type UploadList } from '#components/media/upload-list.ts';
import { uploadPicture } from '#components/media/upload-picture.ts';
import type { MediaView } from '#lib/domain/media/views.ts';
import { createCell, type Cell } from './cell.ts';
import { addPlaces, dropPlace, insertAtPlace, picturePlaces, placeFor } from './picture-places.ts';
import { replacedBy } from './replaced-picture.ts';

/** What a picture is chosen for: a new place in the text, or the place of the one that is there. */
export type PictureGoal = { kind: 'insert'; pos: number } | { kind: 'replace'; getPos: GetPos };
type GetPos = () => number | undefined;

export type PictureUploadsStorage = {
  list: UploadList;
  /** Null while nobody chooses. */
  goal: Cell<PictureGoal | null>;
  /** The last thing to be said to those who listen, politely. */
  news: Cell<string>;
  announce: (words: string) => void;
  /** Which control of a picture that is drawn anew takes the focus. */
  focused: Cell<number | null>;
  hostOf: (id: number) => HTMLElement;
};

declare module '@tiptap/core' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- Tiptap's own list is an interface, and only interfaces grow.
  interface Storage {
    pictureUploads: PictureUploadsStorage;
  }
}

/** Sends pictures and shows them at `pos` (by itself, at the caret) until they are stored. */
export function insertPictureUploads(editor: Editor, files: readonly File[], pos?: number): void {
  if (files.length === 0 || !editor.isEditable) return;
  const { list } = editor.storage.pictureUploads;
  const { state, view } = editor;
  const at = placeFor(state.doc, pos ?? state.selection.to, imageOf(editor));
  view.dispatch(addPlaces(state.tr, list.add(files), at));
}

/** Asks which pictures, from this device or from the library, and puts them at the caret. */
export function choosePictures(editor: Editor, pos?: number): void {
  const { goal } = editor.storage.pictureUploads;
  goal.set({ kind: 'insert', pos: pos ?? editor.state.selection.to });
}

/** Asks which picture should stand in the place of the one at `getPos`. */
export function replacePicture(editor: Editor, getPos: GetPos): void {
  editor.storage.pictureUploads.goal.set({ kind: 'replace', getPos });
}

/** Puts a picture of the library where it was chosen for, with the words that the library has for it. */
export function putPicture(editor: Editor, goal: PictureGoal, picture: MediaView): void {
  const { state, view } = editor;
  if (goal.kind === 'insert') {
    const at = placeFor(state.doc, goal.pos, imageOf(editor));
    const tr = state.tr.insert(at, imageNode(editor, picture));
    view.dispatch(closeHistory(tr.setSelection(NodeSelection.create(tr.doc, at))).scrollIntoView());
    return;
  }
  const pos = goal.getPos();
  const before = pos === undefined ? null : state.doc.nodeAt(pos);
  if (pos === undefined || before?.type !== imageOf(editor)) return;
  const { caption } = before.attrs as { caption: string };
  view.dispatch(closeHistory(state.tr.setNodeMarkup(pos, null, replacedBy({ caption }, picture))));
}

/** Cancels a picture that is on its way, or takes away one that failed. */
export function removePictureUpload(editor: Editor, id: number): void {
  editor.storage.pictureUploads.list.remove(id);
  editor.view.dispatch(dropPlace(editor.state.tr, id));
}

/** `shelf` learns of every picture that is stored. */
export function pictureUploads(shelf: PictureShelf): Extension<object, PictureUploadsStorage> {
  let editor: Editor | null = null;
  const list = createUploadList({
    send: uploadPicture,
    stored: ({ id }, { media }) => {
      shelf.put(media);
      // The editor may be gone; the picture is in the library then.
      if (editor && !editor.isDestroyed) putStored(editor, id, media);
    },
  });
  return Extension.create<object, PictureUploadsStorage>({
    name: 'pictureUploads',
    addStorage() {
      const news = createCell('');
      return {
        list,
        goal: createCell<PictureGoal | null>(null),
        news,
        announce: (words) => news.set(words),
        focused: createCell<number | null>(null),
        hostOf: hosts(),
      };
    },
    addProseMirrorPlugins() {
      editor = this.editor;
      return [picturePlaces(this.storage.hostOf), takesFiles(this.editor)];
    },
  });
}

function putStored(editor: Editor, id: number, picture: MediaView): void {
  const tr = insertAtPlace(editor.state, id, imageNode(editor, picture));
  if (tr) editor.view.dispatch(closeHistory(tr));
}

function imageOf(editor: Editor) {
  const image = editor.schema.nodes['image'];
  if (!image) throw new Error('the editor has no pictures');
  return image;
}

function imageNode(editor: Editor, picture: MediaView) {
  return imageOf(editor).create(replacedBy(null, picture));
}

function takesFiles(editor: Editor): Plugin {
  return new Plugin({
    props: {
      handleDrop(view, event, _slice, isMoved) {
        const files = [...(event.dataTransfer?.files ?? [])];
        if (isMoved || files.length === 0) return false;
        event.preventDefault();
        const pos = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos;
        insertPictureUploads(editor, files, pos);
        return true;
      },
      handlePaste(_view, event) {
        const data = event.clipboardData;
        const files = [...(data?.files ?? [])].filter((file) => file.type.startsWith('image/'));
        // With words beside it, it is a paste of text; see paste.ts.
        if (files.length === 0 || data?.types.includes('text/plain') || data?.types.includes('text/html')) {
          return false;
        }
        insertPictureUploads(editor, files);
        return true;
      },
    },
  });
}

function hosts(): (id: number) => HTMLElement {
  const made = new Map<number, HTMLElement>();
  return (id) => {
    const host = made.get(id) ?? document.createElement('div');
    host.contentEditable = 'false';
    made.set(id, host);
    return host;
  };
}
