/**
 * A story out of a plain text file, as writers send them: first line the headline, next paragraph
 * the standfirst if it is one sentence, short lines that stand alone the headings, paragraphs after
 * a larger gap the closing. Every word of the file comes into the draft once; every guess is said.
 */
import type { NodeJson } from './document-node.ts';
import {
  beginning,
  isOneSentence,
  LONGEST_HEADLINE,
  LONGEST_STANDFIRST,
  textNode,
  toDraft,
  type Guess,
  type ImportedDraft,
} from './imported-draft.ts';
import { readParagraphs, type Paragraph } from './read-paragraphs.ts';

const LONGEST_HEADING = { characters: 80, words: 12 };

export function importPlainText(file: string): ImportedDraft {
  const { paragraphs, joined, split } = readParagraphs(file);
  const guesses: Guess[] = [
    ...joined.map((line) => ({ line, words: 'Lines of one width were joined into one paragraph.' })),
    ...split.map((line) => ({ line, words: 'Each line was read as a paragraph of its own.' })),
  ];
  const headline = takeHeadline(paragraphs, guesses);
  const standfirst = takeStandfirst(paragraphs, headline, guesses);
  const content = bodyOf(paragraphs, guesses);
  guesses.sort((a, b) => a.line - b.line);
  return toDraft(headline, standfirst, content, { guesses, lost: [] });
}

/** Takes the paragraph from the list if it is the headline. */
function takeHeadline(paragraphs: Paragraph[], guesses: Guess[]): string {
  const first = paragraphs[0];
  if (!first) return '';
  if (first.isRule || first.text.length > LONGEST_HEADLINE) {
    guesses.push({ line: first.line, words: 'The first line is too long for a headline, so there is none.' });
    return '';
  }
  paragraphs.shift();
  guesses.push({ line: first.line, words: `The first line is the headline: ${beginning(first.text)}.` });
  return first.text;
}

function takeStandfirst(paragraphs: Paragraph[], headline: string, guesses: Guess[]): string {
  const next = paragraphs[0];
  if (!next || headline === '' || isHeading(paragraphs, 0) || next.isRule) return '';
  const { line, text } = next;
  if (text.length > LONGEST_STANDFIRST) {
    guesses.push({
      line,
      words: `No standfirst: the paragraph after the headline is longer than ${LONGEST_STANDFIRST} characters.`,
    });
    return '';
  }
  if (!isOneSentence(text)) {
    guesses.push({
      line,
      words: 'No standfirst: the paragraph after the headline has more than one sentence.',
    });
    return '';
  }
  paragraphs.shift();
  guesses.push({ line, words: `The paragraph after the headline is the standfirst: ${beginning(text)}.` });
  return text.replaceAll('\n', ' ');
}

function bodyOf(paragraphs: Paragraph[], guesses: Guess[]): NodeJson[] {
  const usual = usualGap(paragraphs);
  const content: NodeJson[] = [];
  let hasHeading = false;
  paragraphs.forEach((paragraph, at) => {
    const { text, line, gap } = paragraph;
    if (paragraph.isRule) {
      guesses.push({ line, words: `A row of signs was read as a divider: ${text}` });
      if (content.length > 0 && at < paragraphs.length - 1) content.push({ type: 'horizontalRule' });
      return;
    }
    if (isHeading(paragraphs, at)) {
      const words = text.replace(/\s*:$/, '');
      guesses.push({ line, words: headingWords(words, words !== text) });
      content.push({ type: 'heading', attrs: { level: 2 }, content: textNode(words) });
      hasHeading = true;
      return;
    }
    const before = content.at(-1);
    if (gap >= 2 && gap > usual && before && before.type !== 'heading' && before.type !== 'horizontalRule') {
      // A heading would be made up; a divider says that the section before it has ended.
      content.push({ type: 'horizontalRule' });
      guesses.push({
        line,
        words: `A larger gap ${hasHeading ? 'ends the section' : 'stands here'}: a divider was put before ${beginning(text)}.`,
      });
    }
    content.push({ type: 'paragraph', content: inline(text) });
  });
  return content;
}

function headingWords(words: string, hadColon: boolean): string {
  return `A short line that stands alone is a heading${hadColon ? ' (its colon is left out)' : ''}: ${beginning(words)}.`;
}

/** The gap that most paragraphs have above them; a text set with two empty lines throughout has 2. */
function usualGap(paragraphs: Paragraph[]): number {
  const counts = new Map<number, number>();
  for (const { gap } of paragraphs.slice(1)) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  const [usual] = [...counts].sort(([a, m], [b, n]) => n - m || a - b);
  return usual?.[0] ?? 1;
}

/**
 * Short, alone, no sentence, and with text below it. Two such lines in a row without colons are a
 * list or verse; a line with a colon above a list leads in to that list.
 */
function isHeading(paragraphs: Paragraph[], at: number): boolean {
  const paragraph = paragraphs[at];
  const next = paragraphs[at + 1];
  if (!paragraph || !next || next.isRule || !isShortLine(paragraph)) return false;
  if (/^(?:[-*•–—]|\d{1,2}[.)])\s/.test(next.text)) return false;
  const previous = paragraphs[at - 1];
  const standsAmongShortLines = isShortLine(next) || (previous !== undefined && isShortLine(previous));
  return paragraph.text.endsWith(':') ? true : !standsAmongShortLines;
}

function isShortLine({ text, isRule }: Paragraph): boolean {
  if (isRule || text.includes('\n') || text.length > LONGEST_HEADING.characters) return false;
  if (text.split(/\s+/).length > LONGEST_HEADING.words) return false;
  // Not a sentence, not speech, not the second half of something, not an item of a list.
  return (
    !/[.!…;,"”'’)]$/u.test(text) &&
    !/^(?:\p{Ll}|[-*•–—]\s|\d{1,2}[.)]\s)/u.test(text) &&
    /\p{L}|\p{N}/u.test(text)
  );
}

function inline(text: string): NodeJson[] {
  return text
    .split('\n')
    .flatMap((line, at) => [...(at > 0 ? [{ type: 'hardBreak' }] : []), ...textNode(line)]);
}
