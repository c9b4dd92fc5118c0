/**
 * Moves a block past its neighbour. It is the neighbour that is taken out and put in on the other
 * side, so that the block itself, and whatever in it has the focus, stays where it is on the page.
 */
import type { EditorState, Transaction } from '@tiptap/pm/state';

export type Way = 'up' | 'down';

/** `pos`: before the block. Null where nothing is on that side. */
export function movedPast(state: EditorState, pos: number, way: Way): Transaction | null {
  const $pos = state.doc.resolve(pos);
  const block = $pos.nodeAfter;
  if (!block) return null;
  const after = pos + block.nodeSize;
  const neighbour = way === 'up' ? $pos.nodeBefore : state.doc.resolve(after).nodeAfter;
  if (!neighbour) return null;
  return way === 'up'
    ? state.tr.insert(after, neighbour).delete(pos - neighbour.nodeSize, pos)
    : state.tr.delete(after, after + neighbour.nodeSize).insert(pos, neighbour);
}
