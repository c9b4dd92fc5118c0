/** Text written with Markdown's signs as blocks. Loaded when it is needed: most pastes bring HTML. */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { cleanText } from '#lib/domain/kernel/text.ts';
import type { NodeJson } from '#lib/domain/stories/document-node.ts';
import { isTooComplex } from '#lib/domain/stories/import-markdown.ts';
import { markdownBlocks } from '#lib/domain/stories/markdown-blocks.ts';
import { textAsBlocks, withDashes, withLinks } from './plain-text.ts';

export function markdownAsBlocks(text: string): NodeJson[] {
  const source = withDashes(cleanText(text.replaceAll(/\r\n?/g, '\n')));
  if (isTooComplex(source)) return textAsBlocks(text);
  const tree = fromMarkdown(source, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  const definitions = new Map<string, string>();
  let titles = 0;
  for (const node of tree.children) {
    if (node.type === 'definition') definitions.set(node.identifier, node.url);
    if (node.type === 'heading' && node.depth === 1) titles += 1;
  }
  for (const node of titles > 1 ? tree.children : []) {
    // Several titles are sections; those below them keep their places.
    if (node.type === 'heading') node.depth = node.depth === 1 ? 2 : node.depth === 2 ? 3 : 4;
  }
  return withLinks(markdownBlocks({ source, definitions, lost: [], depth: 0 }, tree.children));
}
