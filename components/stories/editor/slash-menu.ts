/**
 * Opens the list of blocks when `/` is the first sign of a line. Which signs count, what is offered
 * and what a choice does; the list itself is slash-list.client.tsx.
 */
import { Extension, type Editor, type Range } from '@tiptap/core';
import { PluginKey } from '@tiptap/pm/state';
import { Suggestion, type SuggestionOptions, type SuggestionProps } from '@tiptap/suggestion';
import { choosePictures } from './picture-uploads.ts';
import { findEntries, isGridKey, moveInGrid, type SlashEntry } from './slash-entries.ts';
import type { SlashStore } from './slash-store.ts';

const SLASH_KEY = new PluginKey('slashMenu');

/** The list has one column on a phone and two elsewhere; see slash-list.client.tsx. */
const TWO_COLUMNS = '(min-width: 30rem)';

const LONGEST_QUERY = 24;

type Options = { store: SlashStore; onCard: () => void };

export function slashMenu({ store, onCard }: Options) {
  return Extension.create({
    name: 'slashMenu',
    addProseMirrorPlugins() {
      return [
        Suggestion<SlashEntry, SlashEntry>({
          editor: this.editor,
          pluginKey: SLASH_KEY,
          char: '/',
          // A dismissed menu stays away while its line is written on; and `/small heading` is found.
          allowSpaces: true,
          findSuggestionMatch: ({ $position }) => matchAt($position),
          // Passing such a line with the arrow keys opens nothing.
          shouldShow: ({ transaction }) => transaction.docChanged || store.get() !== null,
          items: ({ query }) => [...findEntries(query)],
          command: ({ editor, range, props: entry }) => choose(editor, range, entry, onCard),
          placement: 'bottom-start',
          offset: { mainAxis: 6 },
          render: () => rendererOf(this.editor, store),
        }),
      ];
    },
  });
}

type Position = Parameters<NonNullable<SuggestionOptions['findSuggestionMatch']>>[0]['$position'];

/** `/` and a word or two, alone in a paragraph. */
function matchAt($position: Position) {
  const { parent, parentOffset } = $position;
  if (parent.type.name !== 'paragraph' || parentOffset !== parent.content.size) return null;
  if (parentOffset === 0 || parentOffset > LONGEST_QUERY || parent.childCount !== 1) return null;
  const text = parent.textContent;
  if (!text.startsWith('/') || text.length !== parentOffset) return null;
  return { range: { from: $position.start(), to: $position.pos }, query: text.slice(1), text };
}

function choose(editor: Editor, range: Range, entry: SlashEntry, onCard: () => void) {
  const chain = editor.chain().focus().deleteRange(range);
  if (entry.run !== 'card' && entry.run !== 'picture') {
    entry.run(chain).run();
    return;
  }
  chain.run();
  if (entry.run === 'card') onCard();
  else choosePictures(editor);
}

function rendererOf(editor: Editor, store: SlashStore): ReturnType<NonNullable<SuggestionOptions['render']>> {
  const show = (props: SuggestionProps<SlashEntry, SlashEntry>) => {
    if (props.loading) return;
    // Two words that are nothing here are the beginning of a sentence.
    if (props.items.length === 0 && /\s/.test(props.query)) return store.set(null);
    const before = store.get();
    store.set({
      entries: props.items,
      query: props.query,
      active: before?.query === props.query ? before.active : 0,
      mount: (element) => props.mount(element),
      choose: props.command,
    });
  };
  return {
    onUpdate: show,
    onExit() {
      store.isByButton = false;
      store.set(null);
    },
    onKeyDown({ event, range }) {
      if (event.key === 'Escape' && store.isByButton) editor.commands.deleteRange(range);
      const now = store.get();
      if (!now || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false;
      const entry = now.entries[now.active];
      if (isGridKey(event.key) && !event.shiftKey && entry) {
        const columns = window.matchMedia(TWO_COLUMNS).matches ? 2 : 1;
        store.set({ ...now, active: moveInGrid(now.active, event.key, now.entries.length, columns) });
        return true;
      }
      if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey && entry) {
        now.choose(entry);
        return true;
      }
      return false;
    },
  };
}

/** What the `+` does: the same list, as if `/` had been typed on this line. Escape takes that back. */
export function openSlashMenu(editor: Editor, store: SlashStore): void {
  store.isByButton = true;
  editor.chain().focus().insertContent('/').run();
}
