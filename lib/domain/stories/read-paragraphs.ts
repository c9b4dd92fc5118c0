/** Plain text taken apart into paragraphs, with the space above each. */
import { cleanText } from '../kernel/text.ts';

/** `text` has a line end where the file breaks a line on purpose; `gap` counts empty lines above. */
export type Paragraph = { text: string; line: number; gap: number; isRule: boolean };
export type ReadParagraphs = { paragraphs: Paragraph[]; joined: number[]; split: number[] };

/** A line of a paragraph that an editor or a mail program broke at a fixed width. */
const WRAP = { least: 45, most: 100 };

/** `joined` and `split`: first lines of passages whose lines were put together or taken apart. */
export function readParagraphs(file: string): ReadParagraphs {
  const lines = cleanText(file.replace(/^\ufeff/, ''))
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .split('\n')
    .map((line) => line.replaceAll(/[\t ]+/g, ' ').trim());
  const found: ReadParagraphs = { paragraphs: [], joined: [], split: [] };
  let gap = 0;
  for (let at = 0; at < lines.length;) {
    if (lines[at] === '') {
      gap += 1;
      at += 1;
      continue;
    }
    let end = at;
    while (end < lines.length && lines[end] !== '') end += 1;
    addPassage(found, lines.slice(at, end), at + 1, gap);
    gap = 0;
    at = end;
  }
  return found;
}

/** Lines that stand together: one wrapped paragraph, a paragraph each, or lines broken on purpose. */
function addPassage(found: ReadParagraphs, lines: string[], line: number, gap: number): void {
  const isFirst = found.paragraphs.length === 0;
  const [first = '', ...rest] = lines;
  if (isFirst && rest.length > 0) {
    // The first line of a file is its headline even where no space is left below it.
    found.paragraphs.push({ text: first, line, gap, isRule: false });
    return addPassage(found, rest, line + 1, 0);
  }
  const above = lines.slice(0, -1);
  if (above.length > 0 && above.every((text) => text.length >= WRAP.least && text.length <= WRAP.most)) {
    found.joined.push(line);
    found.paragraphs.push({ text: lines.join(' '), line, gap, isRule: false });
  } else if (lines.length > 1 && lines.some((text) => text.length > WRAP.most)) {
    found.split.push(line);
    lines.forEach((text, at) => {
      found.paragraphs.push({ text, line: line + at, gap: at === 0 ? gap : 0, isRule: isRule(text) });
    });
  } else {
    found.paragraphs.push({ text: lines.join('\n'), line, gap, isRule: isRule(first) && rest.length === 0 });
  }
}

/** A row of stars or dashes. */
function isRule(line: string): boolean {
  return /^[*#_~=•–—\-\s]{3,}$/.test(line);
}
