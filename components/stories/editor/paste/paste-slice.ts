/** Blocks as the slice that an editor puts in, and the pictures among them. */
import { Slice, type Schema } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import type { NodeJson } from '#lib/domain/stories/document-node.ts';
import { parseDocument } from '#lib/domain/stories/document.ts';
import { AWAITED } from './read-paste.ts';

/** Null where the blocks are no story's, or more than one may hold. */
export function sliceOf(schema: Schema, blocks: readonly NodeJson[]): Slice | null {
  if (blocks.length === 0) return Slice.empty;
  const parsed = parseDocument({ type: 'doc', content: blocks });
  return parsed.ok ? Slice.maxOpen(schema.nodeFromJSON(parsed.value).content, false) : null;
}

export function withoutPictures(blocks: readonly NodeJson[]): NodeJson[] {
  return blocks
    .filter((block) => block.attrs?.media !== AWAITED)
    .map((block) => (block.content ? { ...block, content: withoutPictures(block.content) } : block));
}

/** Takes the pictures that wait for their bytes out of the change; where each of them stood. */
export function takePictures(change: Transaction): { at: number; picture: number }[] {
  const found: { at: number; picture: number }[] = [];
  change.doc.descendants((node, at) => {
    if (node.type.name === 'image' && node.attrs.media === AWAITED) {
      // Every picture before it is gone by then, and each is one place long.
      found.push({ at: at - found.length, picture: Number(node.attrs.alt) });
    }
    return !node.isTextblock;
  });
  for (const { at } of found) change.delete(at, at + 1);
  return found;
}

/** Whether the server would take the text with this change in it. */
export function isSavable(change: Transaction): boolean {
  return parseDocument(change.doc.toJSON()).ok;
}

export function wordsOf(slice: Slice): string {
  return slice.content.textBetween(0, slice.content.size, '\n', (leaf) =>
    leaf.type.name === 'hardBreak' ? '\n' : '',
  );
}
