/**
 * Where in a text the pictures that are on their way will stand. They are decorations, never part of
 * the document, so that nothing unfinished is saved; their places move with what is typed meanwhile.
 */
import type { Node, NodeType } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { insertPoint } from '@tiptap/pm/transform';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** In the order in which they were given: of two at one place the first stands first. */
export type PicturePlace = { id: number; pos: number };
type Change = { add: readonly number[]; pos: number } | { drop: number };

const key = new PluginKey<readonly PicturePlace[]>('picturePlaces');

/** The nearest place at or after `pos` that may hold a picture, between two blocks. */
export function placeFor(doc: Node, pos: number, type: NodeType): number {
  const at = Math.max(0, Math.min(pos, doc.content.size));
  const point = insertPoint(doc, at, type);
  if (point !== null) return point;
  const $pos = doc.resolve(at);
  for (let depth = $pos.depth; depth > 0; depth -= 1) {
    const after = $pos.indexAfter(depth - 1);
    if ($pos.node(depth - 1).canReplaceWith(after, after, type)) return $pos.after(depth);
  }
  return doc.content.size;
}

export function addPlaces(tr: Transaction, ids: readonly number[], pos: number): Transaction {
  return tr.setMeta(key, { add: ids, pos } satisfies Change).setMeta('addToHistory', false);
}

export function dropPlace(tr: Transaction, id: number): Transaction {
  return tr.setMeta(key, { drop: id } satisfies Change).setMeta('addToHistory', false);
}

/** Puts the picture where its place is now. Null if it has none any more. */
export function insertAtPlace(state: EditorState, id: number, picture: Node): Transaction | null {
  const place = placesOf(state).find((known) => known.id === id);
  if (!place) return null;
  const at = placeFor(state.doc, place.pos, picture.type);
  return state.tr.insert(at, picture).setMeta(key, { drop: id } satisfies Change);
}

export function placesOf(state: EditorState): readonly PicturePlace[] {
  return key.getState(state) ?? [];
}

/** `hostOf`: the element in which the picture on its way is shown. */
export function picturePlaces(hostOf: (id: number) => HTMLElement): Plugin<readonly PicturePlace[]> {
  return new Plugin<readonly PicturePlace[]>({
    key,
    state: { init: () => [], apply: moved },
    props: {
      decorations(state) {
        const places = placesOf(state);
        if (places.length === 0) return null;
        const widgets = places.map(({ id, pos }, index) =>
          Decoration.widget(pos, () => hostOf(id), {
            key: `picture-upload-${id}`,
            side: index - places.length,
            ignoreSelection: true,
            // Its buttons are none of the editor's business.
            stopEvent: () => true,
          }),
        );
        return DecorationSet.create(state.doc, widgets);
      },
    },
  });
}

function moved(tr: Transaction, places: readonly PicturePlace[]): readonly PicturePlace[] {
  // Only this file sets it.
  const change = tr.getMeta(key) as Change | undefined;
  if (change && 'add' in change) {
    return [...mapped(tr, places), ...change.add.map((id) => ({ id, pos: change.pos }))];
  }
  if (!change) return mapped(tr, places);
  // Those given after the one that was just put in stand after it, those before it before.
  const turn = places.findIndex(({ id }) => id === change.drop);
  return places.flatMap((place, index) =>
    index === turn ? [] : [{ ...place, pos: tr.mapping.map(place.pos, index > turn ? 1 : -1) }],
  );
}

function mapped(tr: Transaction, places: readonly PicturePlace[]): readonly PicturePlace[] {
  if (!tr.docChanged || places.length === 0) return places;
  return places.map((place) => ({ ...place, pos: tr.mapping.map(place.pos, -1) }));
}
