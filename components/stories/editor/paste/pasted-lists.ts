/** Lists that are written flat, each item with its level, as lists inside each other. */
import type { NodeJson } from '#lib/domain/stories/document-node.ts';
import { attributeOf, findElement, isElement, textOf, type PastedElement } from './pasted-tree.ts';
import type { Sheet } from './pasted-style.ts';

/** `level` counts from 1; `list` tells neighbouring lists apart where the program does. */
export type FlatItem = { level: number; ordered: boolean; start: number; list: string };

const DEEPEST_LIST = 8;

/** Word says it with a style on a paragraph: `mso-list: l0 level2 lfo1`. */
export function wordItem(element: PastedElement, sheet: Sheet): FlatItem | null {
  const place = /\b(l\d+)\s+level(\d+)/.exec(element.style.get('mso-list') ?? '');
  if (!place) return null;
  const [, list = '', level = '1'] = place;
  const sign = markerOf(element);
  const format = sheet.levels.get(`${list}:level${level}`);
  const ordered = sign === '' ? format !== undefined && format !== 'bullet' : isNumber(sign, format);
  const lfo = /\blfo\d+/.exec(element.style.get('mso-list') ?? '')?.[0] ?? '';
  return { level: depthOf(level), ordered, start: startOf(sign), list: `${list} ${lfo}` };
}

/** Word on the web, Slack and Quill give the level as an attribute or a class of the item or its list. */
export function isFlatList(list: PastedElement): boolean {
  const items = list.children.filter(isElement);
  return attributeOf(list, 'data-indent') !== '' || items.some((item) => levelOf(item) !== null);
}

/** An item of a flat list; one that does not say its level stands at the first. */
export function flatItem(item: PastedElement, list: PastedElement): FlatItem {
  const indent = attributeOf(list, 'data-indent');
  const kind = attributeOf(item, 'data-list');
  return {
    level: levelOf(item) ?? (indent === '' ? 1 : depthOf(indent) + 1),
    ordered: kind === '' ? list.tag === 'ol' : kind === 'ordered',
    start: startOf(attributeOf(item, 'data-aria-posinset') || attributeOf(list, 'start')),
    list: attributeOf(item, 'data-listid'),
  };
}

function levelOf(item: PastedElement): number | null {
  const level = attributeOf(item, 'data-aria-level');
  if (level !== '') return depthOf(level);
  const indent = /ql-indent-(\d)/.exec(attributeOf(item, 'class'))?.[1];
  return indent === undefined ? null : depthOf(indent) + 1;
}

export function isMarker(element: PastedElement): boolean {
  return element.style.get('mso-list') === 'ignore';
}

function markerOf(element: PastedElement): string {
  const marker = findElement(element, isMarker);
  return marker ? textOf(marker).replaceAll(/[\s\u00a0]/g, '') : '';
}

function isNumber(sign: string, format: string | undefined): boolean {
  // “o” is Word's second bullet and no number.
  if (format === 'bullet' || sign === 'o') return false;
  return /^\(?([0-9]+|[a-z]{1,4})([.)]|$)/i.test(sign);
}

function startOf(sign: string): number {
  const number = /^\(?(\d{1,6})/.exec(sign)?.[1];
  return number === undefined ? 1 : Number(number);
}

function depthOf(level: string): number {
  const number = Number.parseInt(level, 10);
  return Number.isNaN(number) ? 1 : Math.min(DEEPEST_LIST, Math.max(0, number));
}

/** Which program's list a list of ours was made of. */
export type ListNames = WeakMap<NodeJson, string>;

/** Puts an item at its level: at the end of the list that stands there, or in a new one. */
export function addFlatItem(blocks: NodeJson[], item: FlatItem, content: NodeJson[], names: ListNames): void {
  let at = blocks;
  for (let level = 1; level < item.level; level += 1) {
    const last = listAtEnd(at)?.content?.at(-1);
    if (!last) break;
    at = last.content ??= [];
  }
  const type = item.ordered ? 'orderedList' : 'bulletList';
  const before = listAtEnd(at);
  const isSame = before?.type === type && (at !== blocks || names.get(before) === item.list);
  if (before && isSame) before.content?.push(listItem(content));
  else at.push(named(listOf(item.ordered, item.start, [listItem(content)]), item.list, names));
}

function named(list: NodeJson, name: string, names: ListNames): NodeJson {
  names.set(list, name);
  return list;
}

function listAtEnd(blocks: readonly NodeJson[]): NodeJson | null {
  const last = blocks.at(-1);
  return last?.type === 'bulletList' || last?.type === 'orderedList' ? last : null;
}

export function listOf(ordered: boolean, start: number, content: NodeJson[]): NodeJson {
  return ordered ? { type: 'orderedList', attrs: { start }, content } : { type: 'bulletList', content };
}

/** An item begins with a paragraph: a heading there is one, and before anything else stands an empty one. */
export function listItem(blocks: NodeJson[]): NodeJson {
  const [first, ...rest] = blocks;
  if (first?.type === 'paragraph') return { type: 'listItem', content: blocks };
  if (first?.type === 'heading') {
    const words = first.content ? { content: first.content } : {};
    return { type: 'listItem', content: [{ type: 'paragraph', ...words }, ...rest] };
  }
  return { type: 'listItem', content: [{ type: 'paragraph' }, ...blocks] };
}
