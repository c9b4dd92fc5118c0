/** Tables of a paste: those that hold figures stay, those that only place things on a page do not. */
import type { NodeJson } from '#lib/domain/stories/document-node.ts';
import { attributeOf, findElement, isElement, type PastedElement } from './pasted-tree.ts';
import { isHidden } from './pasted-style.ts';

type Cell = { element: PastedElement; isHeader: boolean };
type ReadBlocks = (element: PastedElement) => NodeJson[];

/** The cells' blocks in reading order, if the table is a layout; else the table, its caption above it. */
export function tableBlocks(table: PastedElement, read: ReadBlocks): NodeJson[] {
  const rows = rowsOf(table, false).filter((cells) => cells.length > 0);
  const captions = table.children.filter(isElement).filter(({ tag }) => tag === 'caption');
  const above = captions.flatMap(read);
  if (isLayout(table, rows)) return [...above, ...rows.flat().flatMap(({ element }) => read(element))];
  const content = rows.map((cells) => ({
    type: 'tableRow',
    content: cells.map((cell) => ({
      type: cell.isHeader ? 'tableHeader' : 'tableCell',
      attrs: {
        colspan: span(cell.element, 'colspan', 50),
        rowspan: span(cell.element, 'rowspan', 200),
      },
      content: cellContent(read(cell.element)),
    })),
  }));
  headByWeight(content);
  for (const cell of content.flatMap((row) => row.content)) {
    if (cell.type === 'tableHeader') cell.content = cell.content.map(withoutBold);
  }
  return content.length > 0 ? [...above, { type: 'table', content }] : above;
}

function rowsOf(element: PastedElement, isHead: boolean): Cell[][] {
  const rows: Cell[][] = [];
  for (const child of element.children.filter(isElement)) {
    if (isHidden(child.style)) continue;
    if (child.tag === 'tr') rows.push(cellsOf(child, isHead));
    else if (/^(thead|tbody|tfoot)$/.test(child.tag)) rows.push(...rowsOf(child, child.tag === 'thead'));
  }
  return rows;
}

function cellsOf(row: PastedElement, isHead: boolean): Cell[] {
  return row.children
    .filter(isElement)
    .filter(({ tag, style }) => (tag === 'td' || tag === 'th') && !isHidden(style))
    .map((element) => ({ element, isHeader: isHead || element.tag === 'th' }));
}

function isLayout(table: PastedElement, rows: readonly Cell[][]): boolean {
  return (
    /^(presentation|none)$/.test(attributeOf(table, 'role')) ||
    rows.flat().length === 1 ||
    findElement(table, ({ tag }) => tag === 'table') !== null
  );
}

function cellContent(blocks: NodeJson[]): NodeJson[] {
  return blocks.some(({ type }) => type !== 'image') ? blocks : [...blocks, { type: 'paragraph' }];
}

function span(element: PastedElement, name: 'colspan' | 'rowspan', most: number): number {
  const number = Number.parseInt(attributeOf(element, name), 10);
  return Number.isNaN(number) ? 1 : Math.min(most, Math.max(1, number));
}

type Row = { content: { type: string; content: NodeJson[] }[] };

/** A spreadsheet knows no header cells: a first row in bold above a row that is not, says the same. */
function headByWeight(rows: readonly Row[]): void {
  const [first, second] = rows;
  if (!first || !second || !first.content.every(isAllBold) || second.content.every(isAllBold)) return;
  for (const cell of first.content) cell.type = 'tableHeader';
}

function isAllBold({ content }: { content: NodeJson[] }): boolean {
  const runs = content.flatMap((block) => block.content ?? []).filter(({ type }) => type === 'text');
  return runs.length > 0 && runs.every((run) => run.marks?.some(({ type }) => type === 'bold'));
}

/** Headings and header cells are heavy by themselves: bold says something only where part of one is. */
export function withoutBold(block: NodeJson): NodeJson {
  if (!block.content || !isAllBold({ content: [block] })) return block;
  const content = block.content.map(({ marks, ...run }) => {
    const others = marks?.filter(({ type }) => type !== 'bold') ?? [];
    return { ...run, ...(others.length > 0 ? { marks: others } : {}) };
  });
  return { ...block, content };
}
