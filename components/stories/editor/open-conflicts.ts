/** Places where two people changed the same words, from when they are found until somebody decides. */
import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { Mappable } from '@tiptap/pm/transform';
import type { Instant } from '#lib/domain/kernel/clock.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import type { Conflict } from '#lib/domain/stories/merge.ts';
import type { NodeJson } from '#lib/domain/stories/document-node.ts';
import { blockText } from './block-json.ts';

export type Keep = 'both' | 'theirs' | 'mine';

/** In the body both stand below each other: theirs from `from` to `middle`, mine from there to `to`. */
export type Places = { from: number; middle: number; to: number };

export type OpenConflict = {
  id: Id;
  conflict: Conflict;
  /** Who wrote theirs, and in which revision. */
  who: string;
  isOwn: boolean;
  at: Instant;
  number: number;
  /** Null of a field, and of blocks that were taken out of the text since. */
  places: Places | null;
};

/** The same conflicts after a change of the text. */
export function movedConflicts(open: readonly OpenConflict[], mapping: Mappable): readonly OpenConflict[] {
  if (open.length === 0) return open;
  return open.map((one) => (one.places ? { ...one, places: moved(one.places, mapping) } : one));
}

function moved({ from, middle, to }: Places, mapping: Mappable): Places | null {
  const places = { from: mapping.map(from, 1), middle: mapping.map(middle, -1), to: mapping.map(to, -1) };
  return places.to > places.from ? places : null;
}

/** Where the blocks of a conflict stand: at the place that the merge named, or wherever they are found. */
export function placesOf(body: Node, conflict: Conflict): Places | null {
  if (conflict.part !== 'body') return null;
  const { theirs, mine, at } = conflict;
  const wanted = [...theirs, ...mine].map((block) => textOf(body, block));
  const blocks = body.children.map(blockText);
  const fits = (start: number) => wanted.every((text, index) => blocks[start + index] === text);
  const start = fits(at) ? at : blocks.findIndex((_block, index) => fits(index));
  if (start < 0 || wanted.length === 0) return null;
  const place = (index: number) => sizeOf(body, 0, index);
  return {
    from: place(start),
    middle: place(start + theirs.length),
    to: place(start + wanted.length),
  };
}

/** As the editor itself would write it: attributes in its order. */
function textOf(body: Node, block: NodeJson): string {
  return blockText(body.type.schema.nodeFromJSON(block));
}

function sizeOf(body: Node, from: number, to: number): number {
  return body.children.slice(from, to).reduce((size, block) => size + block.nodeSize, 0);
}

/** Takes out of the body what was not chosen; null where there is nothing to take out. */
export function keepInBody(state: EditorState, places: Places, keep: Keep): Transaction | null {
  if (keep === 'both') return null;
  const [from, to] = keep === 'theirs' ? [places.middle, places.to] : [places.from, places.middle];
  if (from >= to) return null;
  const isAll = from === 0 && to === state.doc.content.size;
  const paragraph = state.schema.nodes['paragraph'];
  return isAll && paragraph ? state.tr.replaceWith(from, to, paragraph.create()) : state.tr.delete(from, to);
}
