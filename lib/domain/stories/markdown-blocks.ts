/** Blocks of a Markdown tree as blocks of a story. */
import type { List, RootContent, Table } from 'mdast';
import type { NodeJson } from './document-node.ts';
import { lineOf, markdownInline, markdownWords, type MarkdownImport } from './markdown-inline.ts';

/** Deeper nesting than any story has; what is below it stays as words. */
const DEEPEST = 8;

export function markdownBlocks(taken: MarkdownImport, nodes: RootContent[]): NodeJson[] {
  return nodes.flatMap((node) => block(taken, node));
}

function block(taken: MarkdownImport, node: RootContent): NodeJson[] {
  const lose = (words: string) => taken.lost.push({ line: lineOf(node), words });
  switch (node.type) {
    case 'paragraph':
      return [withContent('paragraph', markdownInline(taken, node.children))];
    case 'heading': {
      if (node.depth === 1) lose('A second # heading became a section heading.');
      if (node.depth > 4) lose('A heading below the fourth level became one of the fourth.');
      const level = Math.min(4, Math.max(2, node.depth));
      return [{ ...withContent('heading', markdownInline(taken, node.children)), attrs: { level } }];
    }
    case 'thematicBreak':
      return [{ type: 'horizontalRule' }];
    case 'blockquote':
      return within(taken, node, (inner) => [
        withContent('blockquote', orEmpty(markdownBlocks(inner, node.children))),
      ]);
    case 'list':
      return within(taken, node, (inner) => [list(inner, node)]);
    case 'table':
      return [table(taken, node)];
    case 'code':
      lose('A block of code stays as words.');
      return [asWords(node.value)];
    case 'html':
      lose('HTML stays as it is written.');
      return [asWords(node.value)];
    case 'definition':
      return [];
    default:
      lose('A part that is not known stays as words.');
      return [asWords(markdownWords(node))];
  }
}

function within(
  taken: MarkdownImport,
  node: RootContent,
  read: (inner: MarkdownImport) => NodeJson[],
): NodeJson[] {
  if (taken.depth < DEEPEST) return read({ ...taken, depth: taken.depth + 1 });
  taken.lost.push({ line: lineOf(node), words: 'Lists and quotes nested this deep stay as words.' });
  const { start, end } = node.position ?? {};
  return [asWords(taken.source.slice(start?.offset, end?.offset))];
}

function list(taken: MarkdownImport, node: List): NodeJson {
  const items = node.children.map((item) => {
    const blocks = markdownBlocks(taken, item.children);
    // An item begins with a paragraph, even an empty one.
    const content = blocks[0]?.type === 'paragraph' ? blocks : [{ type: 'paragraph' }, ...blocks];
    return { type: 'listItem', content };
  });
  if (!node.ordered) return { type: 'bulletList', content: items };
  const start = Math.min(node.start ?? 1, 1_000_000);
  return { type: 'orderedList', attrs: { start }, content: items };
}

function table(taken: MarkdownImport, node: Table): NodeJson {
  if (node.align?.some((align) => align !== null)) {
    taken.lost.push({ line: lineOf(node), words: 'The alignment of a table’s columns is left out.' });
  }
  const rows = node.children.map((row, at) => ({
    type: 'tableRow',
    content: row.children.map((cell) => ({
      type: at === 0 ? 'tableHeader' : 'tableCell',
      content: [withContent('paragraph', markdownInline(taken, cell.children))],
    })),
  }));
  return { type: 'table', content: rows };
}

function asWords(text: string): NodeJson {
  const runs = text
    .split('\n')
    .flatMap((line, at) => [
      ...(at > 0 ? [{ type: 'hardBreak' }] : []),
      ...(line === '' ? [] : [{ type: 'text', text: line }]),
    ]);
  return withContent('paragraph', runs);
}

function withContent(type: string, content: NodeJson[]): NodeJson {
  return content.length > 0 ? { type, content } : { type };
}

function orEmpty(blocks: NodeJson[]): NodeJson[] {
  return blocks.length > 0 ? blocks : [{ type: 'paragraph' }];
}
