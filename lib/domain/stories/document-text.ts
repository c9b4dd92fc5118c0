/** A document as words: for counting, for search, for feeds without markup and for the diff. */
import type { NodeJson } from './document-node.ts';

/** The words of one block; a break by hand is a line end. */
export function inlineText(node: NodeJson): string {
  let text = '';
  for (const child of node.content ?? []) {
    if (child.type === 'hardBreak') text += '\n';
    else text += child.text ?? inlineText(child);
  }
  return text;
}

type TextBlock = { kind: string; text: string };

/** Blocks that hold words, in reading order: paragraphs and headings, captions and cards. */
function blocksOf(node: NodeJson): TextBlock[] {
  if (node.type === 'paragraph' || node.type === 'heading') {
    return [{ kind: node.type, text: inlineText(node) }];
  }
  if (node.type === 'image') return [{ kind: 'image', text: wordsOf(node, 'caption', 'credit') }];
  if (node.type === 'embed') return [{ kind: 'embed', text: wordsOf(node, 'title', 'publisher') }];
  return (node.content ?? []).flatMap(blocksOf);
}

function wordsOf(node: NodeJson, ...names: string[]): string {
  return names
    .map((name) => node.attrs?.[name])
    .filter((value) => typeof value === 'string' && value !== '')
    .join('\n');
}

/** Blocks with an empty line between them. */
export function plainText(node: NodeJson): string {
  return blocksOf(node)
    .map((block) => block.text)
    .filter((text) => text !== '')
    .join('\n\n');
}

/** Words as a reader counts them: `don’t`, `well-known` and `3.5` are one each. */
export function wordCount(words: string | NodeJson): number {
  const text = typeof words === 'string' ? words : plainText(words);
  return (
    text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.,\-‑][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu)?.length ?? 0
  );
}
