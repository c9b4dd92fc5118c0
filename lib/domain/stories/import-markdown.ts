/**
 * A story out of a Markdown file: the first `#` is the headline, the next paragraph the standfirst by
 * the rule of plain text, deeper headings h2 to h4. What a story has no place for (pictures of other
 * sites, HTML, code) stays as words and is reported.
 */
import type { RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { cleanText } from '../kernel/text.ts';
import {
  beginning,
  isOneSentence,
  LONGEST_HEADLINE,
  LONGEST_STANDFIRST,
  toDraft,
  type Guess,
  type ImportedDraft,
} from './imported-draft.ts';
import { markdownBlocks } from './markdown-blocks.ts';
import { lineOf, markdownWords, type MarkdownImport } from './markdown-inline.ts';

/**
 * Reading Markdown takes time that grows with the square of the signs in one passage, so a hostile
 * file could hold up everybody. Far above what a story has: a link is five signs.
 */
const MOST_SIGNS = { passage: 1_500, file: 20_000, passages: 20_000, rules: 60_000 };

export function isTooComplex(file: string): boolean {
  let signs = 0;
  const passages = file.split(/\r?\n[\t ]*\r?\n/);
  for (const passage of passages) {
    const found = passage.match(/[*_[\]`<>!&]|^[\t ]*[-+\d]/gm)?.length ?? 0;
    if (found > MOST_SIGNS.passage) return true;
    signs += found;
  }
  if (signs > MOST_SIGNS.file || passages.length > MOST_SIGNS.passages) return true;
  return (file.match(/[|-]/g)?.length ?? 0) > MOST_SIGNS.rules;
}

export function importMarkdown(file: string): ImportedDraft {
  const source = cleanText(file.replace(/^\ufeff/, '')).replaceAll(/\r\n?/g, '\n');
  const tree = fromMarkdown(source, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  const definitions = new Map<string, string>();
  for (const node of tree.children) {
    if (node.type === 'definition') definitions.set(node.identifier, node.url);
  }
  const taken: MarkdownImport = { source, definitions, lost: [], depth: 0 };
  const guesses: Guess[] = [];
  const blocks = tree.children.filter((node) => node.type !== 'definition');
  const headline = takeHeadline(blocks, guesses);
  const standfirst = takeStandfirst(blocks, headline, guesses);
  const content = markdownBlocks(taken, blocks);
  return toDraft(headline, standfirst, content, { guesses, lost: taken.lost });
}

/** The first `#`, wherever it stands; without one, a heading or short line at the very beginning. */
function takeHeadline(blocks: RootContent[], guesses: Guess[]): string {
  const marked = blocks.findIndex((node) => node.type === 'heading' && node.depth === 1);
  const at = Math.max(0, marked);
  const node = blocks[at];
  if (!node || (node.type !== 'heading' && node.type !== 'paragraph')) return '';
  const words = markdownWords(node).replaceAll(/\s+/g, ' ').trim();
  if (words.length > LONGEST_HEADLINE) {
    guesses.push({
      line: lineOf(node),
      words: 'The first line is too long for a headline, so there is none.',
    });
    return '';
  }
  blocks.splice(at, 1);
  const how = marked >= 0 ? 'The first heading' : 'There is no # heading; the first line';
  guesses.push({ line: lineOf(node), words: `${how} is the headline: ${beginning(words)}.` });
  return words;
}

function takeStandfirst(blocks: RootContent[], headline: string, guesses: Guess[]): string {
  const node = blocks[0];
  if (headline === '' || node?.type !== 'paragraph') return '';
  // A link or a picture has no place in a standfirst, and must not be lost.
  if (
    node.children.some(
      (child) => child.type !== 'text' && child.type !== 'emphasis' && child.type !== 'strong',
    )
  ) {
    return '';
  }
  const words = markdownWords(node).replaceAll(/\s+/g, ' ').trim();
  const line = lineOf(node);
  if (words.length > LONGEST_STANDFIRST || !isOneSentence(words)) {
    guesses.push({
      line,
      words: 'No standfirst: the paragraph after the headline is more than one sentence.',
    });
    return '';
  }
  blocks.shift();
  guesses.push({ line, words: `The paragraph after the headline is the standfirst: ${beginning(words)}.` });
  return words;
}
