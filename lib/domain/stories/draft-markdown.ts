/** A draft as Markdown, for the eyes of somebody at a terminal before it is saved. */
import type { MarkJson, NodeJson, StoryDocument } from './document-node.ts';

export type DraftWords = { headline: string; standfirst: string; document: StoryDocument };

export function draftAsMarkdown(draft: DraftWords): string {
  const parts = [
    draft.headline === '' ? '' : `# ${escaped(draft.headline)}`,
    draft.standfirst === '' ? '' : escaped(draft.standfirst),
    blocks(draft.document),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function blocks(node: NodeJson): string {
  return (node.content ?? []).map(block).join('\n\n');
}

function block(node: NodeJson): string {
  switch (node.type) {
    case 'heading':
      return `${'#'.repeat(Number(node.attrs?.level))} ${inline(node).replaceAll('\\\n', ' ')}`;
    case 'horizontalRule':
      return '---';
    case 'blockquote':
      return indented(blocks(node), '> ', '> ');
    case 'bulletList':
      return items(node, () => '- ');
    case 'orderedList':
      return items(node, (at) => `${Number(node.attrs?.start) + at}. `);
    case 'image':
      return `![${escaped(attribute(node, 'alt'))}](${attribute(node, 'media')})`;
    case 'embed':
      return `[${escaped(attribute(node, 'title'))}](<${attribute(node, 'href')}>)`;
    case 'table':
      return table(node);
    default:
      return lineStart(inline(node));
  }
}

function attribute(node: NodeJson, name: string): string {
  const value = node.attrs?.[name];
  return typeof value === 'string' ? value : '';
}

function items(node: NodeJson, marker: (at: number) => string): string {
  return (node.content ?? [])
    .map((item, at) => indented(blocks(item), marker(at), ' '.repeat(marker(at).length)))
    .join('\n');
}

function indented(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, at) => (at === 0 ? first : rest) + line)
    .map((line) => line.trimEnd())
    .join('\n');
}

function table(node: NodeJson): string {
  const rows = (node.content ?? []).map((row) =>
    (row.content ?? []).map((cell) => blocks(cell).replaceAll(/\n+/g, ' ').replaceAll('|', '\\|')),
  );
  const rule = (rows[0] ?? []).map(() => '---');
  return [...rows.slice(0, 1), rule, ...rows.slice(1)].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function inline(node: NodeJson): string {
  return (node.content ?? []).map((child) => marked(child, child.marks ?? [])).join('');
}

function marked(node: NodeJson, marks: MarkJson[]): string {
  if (node.type === 'hardBreak') return '\\\n';
  const text = node.text ?? '';
  const words = text.trim();
  if (words === '') return text;
  // Signs of a mark stand close to the words.
  const before = text.slice(0, text.indexOf(words));
  const after = text.slice(before.length + words.length);
  return before + marks.reduceRight(setIn, escaped(words)) + after;
}

function setIn(words: string, mark: MarkJson): string {
  if (mark.type === 'bold') return `**${words}**`;
  if (mark.type === 'italic') return `*${words}*`;
  return `[${words}](<${String(mark.attrs?.href)}>)`;
}

function escaped(text: string): string {
  return text.replaceAll(/[\\`*_[\]<]/g, '\\$&');
}

/** Signs that mean something at the beginning of a line only. */
function lineStart(text: string): string {
  return text.replaceAll(
    /^(\s*)(#{1,6}(?=\s)|>|[-+=](?=[\s-])|\d+(?=[.)]\s))/gm,
    (_, blank: string, sign: string) => (/^\d/.test(sign) ? `${blank}${sign}\\` : `${blank}\\${sign}`),
  );
}
