/**
 * What was pasted, as plain values: elements with their effective style, and texts. Everything after
 * this step looks at these values only, so no markup of another program is ever handed on.
 */
import { parseSheet, parseStyle, styleFrom, type Sheet } from './pasted-style.ts';

export type PastedText = { text: string };
export type PastedElement = {
  tag: string;
  attributes: ReadonlyMap<string, string>;
  style: ReadonlyMap<string, string>;
  children: PastedNode[];
};
export type PastedNode = PastedText | PastedElement;
export type PastedTree = { root: PastedElement; sheet: Sheet };

/** As much of a DOM node as is read here, so that trees of other parsers serve as well. */
export type DomLike = {
  nodeType: number;
  nodeName: string;
  nodeValue: string | null;
  namespaceURI?: string | null;
  attributes?: Iterable<{ name: string; value: string }>;
  childNodes: Iterable<DomLike>;
};

const ELEMENT = 1;
const TEXT = 3;
const HTML = 'http://www.w3.org/1999/xhtml';
/** Deeper than any program writes; what is below it keeps its words only. */
const DEEPEST = 250;
/** Never seen by whoever copied it. */
const UNSEEN = new Set(['script', 'style', 'template', 'noscript', 'title', 'head', 'meta', 'link', 'base']);

export function readTree(dom: DomLike): PastedTree {
  const sheet = parseSheet(sheetsIn(dom));
  const root = readElement(dom, sheet, 0);
  return { root: root ?? { tag: 'body', attributes: new Map(), style: new Map(), children: [] }, sheet };
}

export function isElement(node: PastedNode | undefined): node is PastedElement {
  return node !== undefined && 'tag' in node;
}

export function textOf(node: PastedNode): string {
  return isElement(node) ? node.children.map(textOf).join('') : node.text;
}

export function attributeOf(element: PastedElement, name: string): string {
  return element.attributes.get(name) ?? '';
}

export function hasClass(element: PastedElement, pattern: RegExp): boolean {
  return attributeOf(element, 'class')
    .split(/\s+/)
    .some((name) => pattern.test(name));
}

/** The first element below that fits, in reading order. */
export function findElement(
  node: PastedElement,
  fits: (element: PastedElement) => boolean,
): PastedElement | null {
  for (const child of node.children) {
    if (!isElement(child)) continue;
    const found = fits(child) ? child : findElement(child, fits);
    if (found) return found;
  }
  return null;
}

function readElement(dom: DomLike, sheet: Sheet, depth: number): PastedElement | null {
  const tag = dom.nodeName.toLowerCase();
  // A head is walked for its style sheets only; svg is a drawing, and its words are part of it.
  if (UNSEEN.has(tag) || tag === 'svg') return null;
  const attributes = new Map<string, string>();
  for (const { name, value } of dom.attributes ?? []) attributes.set(name.toLowerCase(), value);
  const isHtml = dom.namespaceURI === undefined || dom.namespaceURI === HTML;
  const own = parseStyle(attributes.get('style') ?? '');
  const style = styleFrom(sheet, tag, attributes.get('class') ?? '', own);
  const children = depth < DEEPEST ? childrenOf(dom, sheet, depth + 1) : [{ text: wordsBelow(dom) }];
  // Formulas and other foreign elements keep their words and nothing else.
  return { tag: isHtml ? tag : 'foreign', attributes: isHtml ? attributes : new Map(), style, children };
}

function childrenOf(dom: DomLike, sheet: Sheet, depth: number): PastedNode[] {
  const children: PastedNode[] = [];
  for (const child of dom.childNodes) {
    if (child.nodeType === TEXT) children.push({ text: child.nodeValue ?? '' });
    if (child.nodeType !== ELEMENT) continue;
    const element = readElement(child, sheet, depth);
    if (element) children.push(element);
  }
  return children;
}

function sheetsIn(dom: DomLike): string {
  let css = '';
  for (const node of nodesBelow(dom, 'style')) {
    if (node.nodeName.toLowerCase() === 'style') css += `${wordsBelow(node)}\n`;
  }
  return css;
}

function wordsBelow(dom: DomLike): string {
  const words: string[] = [];
  for (const node of nodesBelow(dom, null)) if (node.nodeType === TEXT) words.push(node.nodeValue ?? '');
  return words.join(' ');
}

/** In reading order and without recursion: hostile nesting is deeper than the stack. */
function* nodesBelow(dom: DomLike, unseen: 'style' | null): Generator<DomLike> {
  const waiting: Iterator<DomLike>[] = [dom.childNodes[Symbol.iterator]()];
  for (let level = waiting.at(-1); level; level = waiting.at(-1)) {
    const next = level.next();
    if (next.done) {
      waiting.pop();
      continue;
    }
    const node = next.value;
    yield node;
    const tag = node.nodeName.toLowerCase();
    if (tag !== 'style' && (unseen !== null || !UNSEEN.has(tag)))
      waiting.push(node.childNodes[Symbol.iterator]());
  }
}
