/** Runs of Markdown text as runs of a story: strong, emphasis and links; the rest as words. */
import type { Nodes, PhrasingContent } from 'mdast';
import type { MarkJson, NodeJson } from './document-node.ts';
import { isAllowedHref } from './href.ts';
import type { Guess } from './imported-draft.ts';

export type MarkdownImport = {
  source: string;
  /** Addresses that links name instead of giving, by identifier. */
  definitions: Map<string, string>;
  lost: Guess[];
  depth: number;
};

export function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1;
}

/** The words of a node without any of its form. */
export function markdownWords(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(markdownWords).join('') : '';
}

export function markdownInline(taken: MarkdownImport, nodes: PhrasingContent[]): NodeJson[] {
  const runs = nodes.flatMap((node) => inline(taken, node, []));
  // A paragraph neither begins nor ends with a break.
  while (runs[0]?.type === 'hardBreak') runs.shift();
  while (runs.at(-1)?.type === 'hardBreak') runs.pop();
  return runs;
}

function inline(taken: MarkdownImport, node: PhrasingContent, marks: MarkJson[]): NodeJson[] {
  const within = (children: PhrasingContent[], mark?: MarkJson) => {
    const inner = mark && !marks.some(({ type }) => type === mark.type) ? [...marks, mark] : marks;
    return children.flatMap((child) => inline(taken, child, inner));
  };
  const lose = (words: string) => taken.lost.push({ line: lineOf(node), words });
  switch (node.type) {
    case 'text':
      return run(unwrapped(node.value), marks);
    case 'strong':
      return within(node.children, { type: 'bold' });
    case 'emphasis':
      return within(node.children, { type: 'italic' });
    case 'break':
      return [{ type: 'hardBreak', ...(marks.length > 0 ? { marks } : {}) }];
    case 'link':
    case 'linkReference': {
      const href = node.type === 'link' ? node.url : taken.definitions.get(node.identifier);
      if (href !== undefined && isAllowedHref(href))
        return within(node.children, { type: 'link', attrs: { href } });
      lose('A link that does not lead to a full web or mail address stays as words.');
      return [...within(node.children), ...run(href ? ` (${href})` : '', marks)];
    }
    case 'image':
    case 'imageReference': {
      lose('A picture of another place stays as its description and address.');
      const src = node.type === 'image' ? node.url : (taken.definitions.get(node.identifier) ?? '');
      return run([node.alt ?? '', src && `(${src})`].filter((part) => part !== '').join(' '), marks);
    }
    case 'inlineCode':
      lose('Code stays as words.');
      return run(node.value, marks);
    case 'html':
      lose('HTML stays as it is written.');
      return run(node.value.replaceAll('\n', ' '), marks);
    default:
      lose('A part that is not known stays as words.');
      return run(markdownWords(node), marks);
  }
}

function run(text: string, marks: MarkJson[]): NodeJson[] {
  return text === '' ? [] : [{ type: 'text', text, ...(marks.length > 0 ? { marks } : {}) }];
}

/** Lines of one paragraph in a row; blanks beside a mark stay. */
function unwrapped(text: string): string {
  const lines = text.split('\n');
  return lines
    .map((line, at) => (at === 0 ? line : line.trimStart()))
    .map((line, at) => (at === lines.length - 1 ? line : line.trimEnd()))
    .join(' ');
}
