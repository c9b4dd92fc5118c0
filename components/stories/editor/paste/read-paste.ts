/**
 * What was pasted as the blocks of a story: its words all of them, its structure as far as a story
 * has a place for it, and nothing of its style.
 */
import type { NodeJson } from '#lib/domain/stories/document-node.ts';
import { NOTHING_LEFT_OUT, type LeftOut } from './left-out.ts';
import {
  addFlatItem,
  isFlatList,
  isMarker,
  flatItem,
  listItem,
  listOf,
  wordItem,
  type ListNames,
} from './pasted-lists.ts';
import {
  emojiOf,
  footnoteOf,
  headingLevel,
  isBlock,
  isComment,
  isEmbedded,
  isNoPicture,
  isQuote,
  isTrackedDeletion,
  isUnwanted,
  listPart,
  pastedHref,
  scriptOf,
} from './pasted-parts.ts';
import { NO_MARKS, paragraphsOf, raised, runsOf, type Marks, type Run } from './pasted-runs.ts';
import { isBold, isItalic, keepsLines, type Sheet } from './pasted-style.ts';
import { tableBlocks, withoutBold } from './pasted-tables.ts';
import {
  attributeOf,
  isElement,
  textOf,
  type PastedElement,
  type PastedNode,
  type PastedTree,
} from './pasted-tree.ts';

/** Stands for the hash of a picture that came with the paste and is no stored image yet. */
export const AWAITED = '0'.repeat(64);

/** A picture whose bytes may be within reach; in the blocks its image says by `alt` which one it is. */
export type PastedPicture = { src: string };
export type PasteReading = { blocks: NodeJson[]; pictures: PastedPicture[]; leftOut: LeftOut };

type Page = {
  sheet: Sheet;
  leftOut: LeftOut;
  pictures: PastedPicture[];
  footnotes: Set<string>;
  lists: ListNames;
  /** Added to the level of every heading. */
  lowered: 0 | 1;
};
type Around = {
  marks: Marks;
  keepsLines: boolean;
  depth: number;
  script: 'high' | 'low' | null;
  /** The number of a heading is one of its words; that of a list item is drawn by the list. */
  inHeading: boolean;
};
type Out = { blocks: NodeJson[]; runs: Run[] };

/** Deeper nesting than any story has; below it lists, quotes and tables are paragraphs. */
const DEEPEST = 8;

export function readPaste({ root, sheet }: PastedTree): PasteReading {
  const page: Page = {
    sheet,
    leftOut: { ...NOTHING_LEFT_OUT },
    pictures: [],
    footnotes: new Set(),
    lists: new WeakMap(),
    lowered: countTitles(root) > 1 ? 1 : 0,
  };
  const around: Around = { marks: NO_MARKS, keepsLines: false, depth: 0, script: null, inHeading: false };
  const blocks = blocksIn(page, root, around);
  page.leftOut.footnotes = page.footnotes.size;
  return { blocks, pictures: page.pictures, leftOut: page.leftOut };
}

/** One first-level heading is the title of what was copied; several are its sections. */
function countTitles(node: PastedNode): number {
  if (!isElement(node)) return 0;
  if (headingLevel(node) === 1) return textOf(node).trim() === '' ? 0 : 1;
  return node.children.reduce((sum, child) => sum + countTitles(child), 0);
}

function blocksIn(page: Page, element: PastedElement, around: Around): NodeJson[] {
  const out: Out = { blocks: [], runs: [] };
  for (const child of element.children) walk(page, out, child, around);
  endParagraph(out);
  return out.blocks;
}

function endParagraph(out: Out): void {
  for (const content of paragraphsOf(out.runs)) out.blocks.push(paragraph(content));
  out.runs = [];
}

function paragraph(content: NodeJson[]): NodeJson {
  const words = content.map(({ text }) => text ?? ' ').join('');
  // A row of stars or dashes is how a line across the page is typed.
  return /^\s*([*_–—-]\s*){3,}$/.test(words) ? { type: 'horizontalRule' } : { type: 'paragraph', content };
}

function walk(page: Page, out: Out, node: PastedNode, outside: Around): void {
  if (!isElement(node)) {
    const text = outside.script ? raised(node.text, outside.script) : node.text;
    out.runs.push(...runsOf(text, outside.marks, outside.keepsLines));
    return;
  }
  if (isLeftOut(page, node) || (isMarker(node) && !outside.inHeading)) return;
  const around = within(page, node, outside);
  const list = listPart(node);
  const level = headingLevel(node);
  if (node.tag === 'br') out.runs.push('break');
  else if (node.tag === 'img') addPicture(page, out, node, around);
  else if (node.tag === 'hr') addBlocks(out, [{ type: 'horizontalRule' }]);
  else if (level !== null) addBlocks(out, headingBlocks(page, node, level, around));
  else if (list === 'ul' || list === 'ol') addList(page, out, node, list, around);
  else if (node.style.has('mso-list') && addWordItem(page, out, node, around)) return;
  else if (list === 'li' && around.depth < DEEPEST)
    addBlocks(out, [listOf(false, 1, [item(page, node, around)])]);
  else if (isQuote(node)) addQuote(page, out, node, around);
  else if (node.tag === 'table') addTable(page, out, node, around);
  else if (isBlock(node) || list === 'li') {
    endParagraph(out);
    for (const child of node.children) walk(page, out, child, around);
    endParagraph(out);
  } else for (const child of node.children) walk(page, out, child, around);
}

function addBlocks(out: Out, blocks: readonly NodeJson[]): void {
  endParagraph(out);
  out.blocks.push(...blocks);
}

function isLeftOut(page: Page, element: PastedElement): boolean {
  if (isEmbedded(element)) page.leftOut.embedded += 1;
  else if (isTrackedDeletion(element)) page.leftOut.deletions += 1;
  else if (isComment(element)) {
    const comments = element.style.get('mso-element') === 'comment-list' ? element.children : [];
    page.leftOut.comments += comments.filter(isElement).filter(isOneComment).length;
  } else return isUnwanted(element);
  return true;
}

function isOneComment(element: PastedElement): boolean {
  return element.tag === 'div' && textOf(element).trim() !== '';
}

function within(page: Page, element: PastedElement, outside: Around): Around {
  const { tag, style } = element;
  const isLink = tag === 'a' && element.attributes.has('href');
  if (isLink) {
    const footnote = footnoteOf(element);
    if (footnote !== null) page.footnotes.add(footnote);
  }
  const { marks } = outside;
  return {
    ...outside,
    marks: {
      bold: isBold(style) ?? (tag === 'b' || tag === 'strong' || marks.bold),
      italic: isItalic(style) ?? (tag === 'i' || tag === 'em' || marks.italic),
      href: isLink ? pastedHref(element) : marks.href,
    },
    keepsLines:
      keepsLines(style) ?? (/^(pre|textarea|listing|xmp|plaintext)$/.test(tag) || outside.keepsLines),
    script: scriptOf(element) ?? outside.script,
  };
}

function headingBlocks(page: Page, element: PastedElement, pasted: number, around: Around): NodeJson[] {
  const level = Math.min(4, Math.max(2, pasted + page.lowered));
  // A heading is heavy by itself; what its style says of weight is not meant as bold.
  return blocksIn(page, element, { ...around, inHeading: true }).map((block) => {
    if (block.type !== 'paragraph') return block;
    const content = withoutBold(block).content ?? [];
    const line = content.map((run) => (run.type === 'hardBreak' ? { type: 'text', text: ' ' } : run));
    return { type: 'heading', attrs: { level }, content: line };
  });
}

function addList(page: Page, out: Out, list: PastedElement, kind: 'ul' | 'ol', around: Around): void {
  endParagraph(out);
  if (around.depth >= DEEPEST) {
    for (const child of list.children) walk(page, out, child, around);
    return endParagraph(out);
  }
  const inside = { ...around, depth: around.depth + 1 };
  const isFlat = isFlatList(list);
  const items: NodeJson[] = [];
  for (const child of list.children) {
    if (!isElement(child) || listPart(child) !== 'li') {
      addToLastItem(items, blocksIn(page, { ...list, children: [child] }, inside));
      continue;
    }
    if (isLeftOut(page, child)) continue;
    if (isFlat)
      addFlatItem(out.blocks, flatItem(child, list), contentOf(item(page, child, inside)), page.lists);
    else items.push(item(page, child, inside));
  }
  const full = items.filter(({ content }) => (content?.length ?? 0) > 1 || content?.[0]?.content);
  if (full.length > 0) out.blocks.push(listOf(kind === 'ol', startOf(list), full));
}

function contentOf(node: NodeJson): NodeJson[] {
  return node.content ?? [];
}

/** A list that stands between the items of a list belongs to the item above it. */
function addToLastItem(items: NodeJson[], blocks: NodeJson[]): void {
  if (blocks.length === 0) return;
  const last = items.at(-1)?.content;
  if (last) last.push(...blocks);
  else items.push(listItem(blocks));
}

function item(page: Page, element: PastedElement, around: Around): NodeJson {
  return listItem(blocksIn(page, element, within(page, element, around)));
}

function startOf(list: PastedElement): number {
  const first = list.children.filter(isElement).find(({ tag }) => tag === 'li');
  const given = attributeOf(list, 'start') || (first ? attributeOf(first, 'value') : '');
  return /^\d{1,6}$/.test(given) ? Number(given) : 1;
}

function addWordItem(page: Page, out: Out, element: PastedElement, around: Around): boolean {
  const flat = wordItem(element, page.sheet);
  if (!flat || around.depth + flat.level > DEEPEST) return false;
  endParagraph(out);
  const content = blocksIn(page, element, around);
  if (content.length > 0) addFlatItem(out.blocks, flat, contentOf(listItem(content)), page.lists);
  return true;
}

function addQuote(page: Page, out: Out, element: PastedElement, around: Around): void {
  const blocks = blocksIn(page, element, { ...around, depth: around.depth + 1 });
  endParagraph(out);
  const before = out.blocks.at(-1);
  if (blocks.length === 0) return;
  if (around.depth >= DEEPEST) out.blocks.push(...blocks);
  // Word quotes paragraph by paragraph.
  else if (element.tag === 'p' && before?.type === 'blockquote') before.content?.push(...blocks);
  else out.blocks.push({ type: 'blockquote', content: blocks });
}

function addTable(page: Page, out: Out, element: PastedElement, around: Around): void {
  const inside = { ...around, depth: around.depth + 1 };
  const blocks = tableBlocks(element, (cell) => blocksIn(page, cell, within(page, cell, inside)));
  const isDeep = around.depth >= DEEPEST;
  addBlocks(
    out,
    isDeep ? blocks.flatMap((block) => (block.type === 'table' ? cellsOf(block) : [block])) : blocks,
  );
}

function cellsOf(table: NodeJson): NodeJson[] {
  return contentOf(table).flatMap(contentOf).flatMap(contentOf);
}

function addPicture(page: Page, out: Out, image: PastedElement, around: Around): void {
  const emoji = emojiOf(image);
  if (emoji !== null) out.runs.push(...runsOf(emoji, around.marks, false));
  if (emoji !== null || isNoPicture(image)) return;
  const src = attributeOf(image, 'src').trim();
  if (/^(https?:)?\/\//i.test(src) || src === '') {
    page.leftOut.pictures += 1;
    return;
  }
  addBlocks(out, [{ type: 'image', attrs: { media: AWAITED, alt: String(page.pictures.length) } }]);
  page.pictures.push({ src });
}
