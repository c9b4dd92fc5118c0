/**
 * The smallest change that makes one document of another: blocks that are the same stay untouched, and
 * within a block only the words that differ are exchanged, so that a caret and a selection stay where
 * they are while another person's text is put in around them.
 */
import { Slice, type Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { diffArrays } from 'diff';
import { blockText } from './block-json.ts';

/** `from` and `to` are places among the children (or the tokens) of the old and the new. */
type Hunk = { oldFrom: number; oldTo: number; newFrom: number; newTo: number };

/** Beyond this many differences what lies between the first and the last is exchanged whole. */
const MOST_EDITS = 1_000;

/** A transaction that is nobody's to undo. */
export function remoteChange(state: EditorState, target: Node): Transaction {
  const careful = changeBlocks(state.tr, target, changeWithin);
  // What the careful way cannot fit together is exchanged block by block.
  const change = careful.doc.eq(target) ? careful : changeBlocks(state.tr, target, exchange);
  return change.setMeta('addToHistory', false).setMeta(REMOTE, true);
}

const REMOTE = 'remote change';
export const isRemote = (transaction: Transaction): boolean => transaction.getMeta(REMOTE) === true;

export function countChangedBlocks(before: Node, after: Node): number {
  const hunks = hunksOf(before.children.map(blockText), after.children.map(blockText));
  return hunks.reduce(
    (sum, { oldFrom, oldTo, newFrom, newTo }) => sum + Math.max(oldTo - oldFrom, newTo - newFrom),
    0,
  );
}

type Change = (tr: Transaction, at: number, old: readonly Node[], next: readonly Node[]) => void;

function changeBlocks(tr: Transaction, target: Node, change: Change): Transaction {
  const old = tr.doc.children;
  const next = target.children;
  const places = placesOf(old);
  // From the end, so that the places before stay true.
  for (const hunk of hunksOf(old.map(blockText), next.map(blockText)).reverse()) {
    const was = old.slice(hunk.oldFrom, hunk.oldTo);
    change(tr, places[hunk.oldFrom] ?? tr.doc.content.size, was, next.slice(hunk.newFrom, hunk.newTo));
  }
  return tr;
}

const exchange: Change = (tr, at, old, next) => {
  const end = old.reduce((place, node) => place + node.nodeSize, at);
  if (next.length > 0) tr.replaceWith(at, end, next);
  else tr.delete(at, end);
};

const changeWithin: Change = (tr, at, old, next) => {
  if (old.length !== next.length) return exchange(tr, at, old, next);
  const places = placesOf(old);
  for (let index = old.length - 1; index >= 0; index -= 1) {
    const [was, is] = [old[index], next[index]];
    if (!was || !is) continue;
    const place = at + (places[index] ?? 0);
    if (was.isTextblock && was.sameMarkup(is)) changeWords(tr, place + 1, was, is);
    else exchange(tr, place, [was], [is]);
  }
};

function changeWords(tr: Transaction, at: number, was: Node, is: Node): void {
  const [before, after] = [tokensOf(was), tokensOf(is)];
  for (const hunk of hunksOf(before.keys, after.keys).reverse()) {
    const from = at + (before.places[hunk.oldFrom] ?? 0);
    const to = at + (before.places[hunk.oldTo] ?? 0);
    const content = is.content.cut(after.places[hunk.newFrom] ?? 0, after.places[hunk.newTo] ?? 0);
    tr.replace(from, to, new Slice(content, 0, 0));
  }
}

/** Words and what is between them, each with how it is set; `places` has one more, the end. */
function tokensOf(block: Node): { keys: string[]; places: number[] } {
  const keys: string[] = [];
  const places = [0];
  for (const inline of block.children) {
    const set = JSON.stringify(inline.marks.map((mark) => mark.toJSON() as unknown));
    const parts = inline.isText
      ? (inline.text?.match(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]/gu) ?? [])
      : null;
    for (const part of parts ?? [JSON.stringify(inline.toJSON())]) {
      keys.push(`${set}${part}`);
      places.push((places.at(-1) ?? 0) + (parts ? part.length : inline.nodeSize));
    }
  }
  return { keys, places };
}

function placesOf(blocks: readonly Node[]): number[] {
  const places = [0];
  for (const block of blocks) places.push((places.at(-1) ?? 0) + block.nodeSize);
  return places;
}

/** Where two lists differ, first to last. */
function hunksOf(old: readonly string[], next: readonly string[]): Hunk[] {
  let start = 0;
  while (start < old.length && start < next.length && old[start] === next[start]) start += 1;
  let end = 0;
  while (end < old.length - start && end < next.length - start && old.at(-1 - end) === next.at(-1 - end)) {
    end += 1;
  }
  const middle = [old.slice(start, old.length - end), next.slice(start, next.length - end)] as const;
  if (middle[0].length === 0 && middle[1].length === 0) return [];
  const changes = diffArrays(middle[0], middle[1], { maxEditLength: MOST_EDITS });
  const whole = { oldFrom: start, oldTo: old.length - end, newFrom: start, newTo: next.length - end };
  if (!changes) return [whole];
  const hunks: Hunk[] = [];
  let [oldAt, newAt] = [start, start];
  for (const { added, removed, count } of changes) {
    const oldTo = oldAt + (added ? 0 : count);
    const newTo = newAt + (removed ? 0 : count);
    const last = hunks.at(-1);
    if (added || removed) {
      if (last && last.oldTo === oldAt && last.newTo === newAt) Object.assign(last, { oldTo, newTo });
      else hunks.push({ oldFrom: oldAt, oldTo, newFrom: newAt, newTo });
    }
    [oldAt, newAt] = [oldTo, newTo];
  }
  return hunks;
}
