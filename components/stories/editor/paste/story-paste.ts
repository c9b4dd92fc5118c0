/**
 * Pasting and dropping text into the body. Whatever comes is read by our own reading (read-paste.ts,
 * plain-text.ts) and then put in as if it had been copied from here.
 */
import { Extension, type Editor } from '@tiptap/core';
import { Slice } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { createCell } from '../cell.ts';
import { readClipboardHtml } from './clipboard-html.ts';
import { sliceOf, withoutPictures } from './paste-slice.ts';
import { pictureFiles } from './pasted-pictures.ts';
import { linesAsBlocks } from './plain-text.ts';
import { putPaste, say, type Incoming, type PasteNote, type PasteNotes } from './put-paste.ts';
import { tidySlice } from './tidy-slice.ts';

/** Before the tables' and the links' own handling of a paste, which this one leaves to them where it is theirs. */
const FIRST = 1_000;

type StoryPasteStorage = { notes: PasteNotes };

declare module '@tiptap/core' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- Tiptap's own list is an interface, and only interfaces grow.
  interface Storage {
    storyPaste: StoryPasteStorage;
  }
}

export const StoryPaste = Extension.create<object, StoryPasteStorage>({
  name: 'storyPaste',
  priority: FIRST,
  addStorage: () => ({ notes: createCell<PasteNote | null>(null) }),
  addProseMirrorPlugins() {
    return [pastePlugin(this.editor, this.storage.notes)];
  },
});

function pastePlugin(editor: Editor, notes: PasteNotes): Plugin {
  // Between the reading of a paste and its arrival nothing else happens: one variable hands it on.
  let incoming: Incoming | null = null;
  const forget = () => {
    incoming = null;
    return false;
  };
  return new Plugin({
    props: {
      handleDOMEvents: { paste: forget, drop: forget },
      transformPastedHTML(html, view) {
        const read = readClipboardHtml(html);
        if (read.kind !== 'foreign') {
          incoming = { kind: read.kind };
          return read.kind === 'own' ? read.html : '';
        }
        const slice = sliceOf(view.state.schema, read.blocks);
        const words = sliceOf(view.state.schema, withoutPictures(read.blocks));
        incoming = slice ? { ...read, slice } : { kind: 'refused' };
        return words ? view.serializeForClipboard(words).dom.innerHTML : '';
      },
      clipboardTextParser(text, _context, plain, view) {
        incoming = { kind: plain ? 'plain' : 'text' };
        return sliceOf(view.state.schema, linesAsBlocks(text)) ?? Slice.empty;
      },
      transformPasted: (slice) => tidySlice(slice),
      handlePaste: (view, { clipboardData: data }, slice) =>
        putPaste({ editor, view, data, slice, notes, incoming }),
      handleDrop(_view, { dataTransfer }) {
        if (incoming?.kind === 'foreign' && pictureFiles(dataTransfer).length === 0) {
          const { leftOut, pictures } = incoming;
          say(notes, { ...leftOut, pictures: leftOut.pictures + pictures.length });
        }
        return false;
      },
    },
    // An offer is about the text as it was when it was made.
    view: () => ({
      update: (view, before) => {
        if (notes.get()?.offer && before.doc !== view.state.doc) notes.set(null);
      },
    }),
  });
}
