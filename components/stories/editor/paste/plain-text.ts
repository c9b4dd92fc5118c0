/** Plain text as blocks: line for line as it is, or read for what its writer meant by lines and signs. */
import { cleanText } from '#lib/domain/kernel/text.ts';
import type { NodeJson } from '#lib/domain/stories/document-node.ts';
import { isAllowedHref } from '#lib/domain/stories/href.ts';

/** A line that a mail program broke at a fixed width. */
const WRAP = { least: 45, most: 100 };
const BULLET = /^([\t ]*)[•◦▪‣●○·][\t ]+/;

/** Every line a paragraph: what is pasted where nothing is to be guessed. */
export function linesAsBlocks(text: string): NodeJson[] {
  return linesOf(text)
    .filter((line) => line !== '')
    .map((line) => paragraph([line]));
}

/**
 * Lines broken at a fixed width are joined and short lines below each other are broken lines of one
 * paragraph, where empty lines part the paragraphs; addresses become links.
 */
export function textAsBlocks(text: string): NodeJson[] {
  const lines = linesOf(text.trim());
  if (!lines.includes('')) return withLinks(linesAsBlocks(text));
  const passages: string[][] = [[]];
  for (const line of lines) {
    if (line === '') passages.push([]);
    else passages.at(-1)?.push(line);
  }
  return withLinks(passages.filter((passage) => passage.length > 0).flatMap(passageAsBlocks));
}

function passageAsBlocks(lines: string[]): NodeJson[] {
  const above = lines.slice(0, -1);
  if (above.length > 0 && above.every((line) => line.length >= WRAP.least && line.length <= WRAP.most)) {
    return [paragraph([lines.join(' ')])];
  }
  // A line that is longer than any page is wide is a paragraph, and so are its neighbours.
  if (lines.some((line) => line.length > WRAP.most)) return lines.map((line) => paragraph([line]));
  return [paragraph(lines)];
}

function linesOf(text: string): string[] {
  return cleanText(text.replaceAll(/[\u200b\ufeff]/g, ''))
    .split(/\r\n?|\n|\u2028|\u2029/)
    .map((line) => line.replaceAll(/[\t\f ]+/g, ' ').trim());
}

function paragraph(lines: string[]): NodeJson {
  const content = lines.flatMap((text, at): NodeJson[] => [
    ...(at > 0 ? [{ type: 'hardBreak' }] : []),
    { type: 'text', text },
  ]);
  return { type: 'paragraph', content };
}

/** A sign at the beginning of one line may be speech or sum; two lines of a list are a list. */
export function looksLikeMarkdown(text: string): boolean {
  const lists = withDashes(text).match(/^[\t ]*(?:[-*+]|\d{1,3}[.)])[\t ]+\S/gm) ?? [];
  return (
    lists.length > 1 ||
    /^#{1,6} \S/m.test(text) ||
    /^> ?\S/m.test(text) ||
    /\*\*[^\s*][^*\n]*\*\*/.test(text) ||
    /\[[^\]\n]+\]\((?:https?:|mailto:)[^)\s]+\)/.test(text) ||
    /^\|.*\|[\t ]*\r?\n\|[\s:|-]+\|/m.test(text)
  );
}

/** Bullets that programs draw, as Markdown writes them: each tab beyond the first bullet's is a level. */
export function withDashes(text: string): string {
  const lines = text.split('\n');
  const drawn = lines.map((line) => BULLET.exec(line));
  const first = drawn.find((bullet) => bullet !== null)?.[1]?.length ?? 0;
  return lines
    .flatMap((line, at) => {
      const bullet = drawn[at];
      if (!bullet) return [line];
      const level = Math.max(0, (bullet[1] ?? '').length - first);
      const item = `${'    '.repeat(level)}- ${line.slice(bullet[0].length)}`;
      const next = lines[at + 1] ?? '';
      // A line right below the last item is no part of it, as it would be in Markdown.
      return next.trim() === '' || drawn[at + 1] ? [item] : [item, ''];
    })
    .join('\n');
}

/** Addresses among the words lead where they say. */
export function withLinks(blocks: NodeJson[]): NodeJson[] {
  return blocks.map((block) =>
    block.content ? { ...block, content: block.content.flatMap(linked) } : block,
  );
}

function linked(node: NodeJson): NodeJson[] {
  if (node.text === undefined) return withLinks([node]);
  if (node.marks?.some(({ type }) => type === 'link')) return [node];
  const runs: NodeJson[] = [];
  let at = 0;
  const put = (text: string, href?: string) => {
    if (text === '') return;
    const marks = [...(href === undefined ? [] : [{ type: 'link', attrs: { href } }]), ...(node.marks ?? [])];
    runs.push({ type: 'text', ...(marks.length > 0 ? { marks } : {}), text });
  };
  for (const { index, 0: found } of node.text.matchAll(/\bhttps?:\/\/[^\s<>"“”]+/gi)) {
    const href = withoutStop(found);
    if (!isAllowedHref(href)) continue;
    put(node.text.slice(at, index));
    put(href, href);
    at = index + href.length;
  }
  put(node.text.slice(at));
  return runs;
}

/** The stop of a sentence, or the bracket around an address, is no part of it. */
function withoutStop(address: string): string {
  const bare = address.replace(/[.,;:!?'’»\]]+$/, '');
  return bare.endsWith(')') && !bare.includes('(') ? withoutStop(bare.slice(0, -1)) : bare;
}
