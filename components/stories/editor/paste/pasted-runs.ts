/** Words with their marks, on their way into paragraphs: blanks as a reader would have seen them. */
import type { MarkJson, NodeJson } from '#lib/domain/stories/document-node.ts';
import { cleanText } from '#lib/domain/kernel/text.ts';

export type Marks = { bold: boolean; italic: boolean; href: string | null };
export type Run = { text: string; marks: Marks } | 'break';

export const NO_MARKS: Marks = { bold: false, italic: false, href: null };

const BLANKS = /[ \u00a0]+/g;
/** Signs that wrap nothing and show nothing: byte order marks, places to break, soft hyphens. */
const UNSEEN = /[\u200b\ufeff\u00ad\u2060]/g;

/** Where `keepsLines`, a line end is a break; elsewhere it is a blank. */
export function runsOf(text: string, marks: Marks, keepsLines: boolean): Run[] {
  const seen = cleanText(text.replaceAll(UNSEEN, '').replaceAll(/\r\n?|[\u2028\u2029]/g, '\n'));
  if (!keepsLines) return [{ text: seen.replaceAll(/[\t\n\f]/g, ' '), marks }];
  return seen
    .split('\n')
    .flatMap((line, at): Run[] => [
      ...(at > 0 ? (['break'] as const) : []),
      { text: line.replaceAll(/[\t\f]/g, ' '), marks },
    ]);
}

/** The contents of paragraphs: an empty line between two lines parts them. Empty ones are left out. */
export function paragraphsOf(runs: readonly Run[]): NodeJson[][] {
  const paragraphs: NodeJson[][] = [];
  let lines: NodeJson[][] = [];
  const endParagraph = () => {
    if (lines.length > 0) paragraphs.push(lines.flatMap((line, at) => (at > 0 ? [BREAK, ...line] : line)));
    lines = [];
  };
  for (const line of linesOf(runs)) {
    const content = lineContent(line);
    if (content.length > 0) lines.push(content);
    else endParagraph();
  }
  endParagraph();
  return paragraphs;
}

const BREAK: NodeJson = { type: 'hardBreak' };

function linesOf(runs: readonly Run[]): Exclude<Run, 'break'>[][] {
  const lines: Exclude<Run, 'break'>[][] = [[]];
  for (const run of runs) {
    if (run === 'break') lines.push([]);
    else lines.at(-1)?.push(run);
  }
  return lines;
}

/** Blanks in a row are one, and none stands at either end; equal runs are joined. */
function lineContent(line: readonly Exclude<Run, 'break'>[]): NodeJson[] {
  const whole = line.map(({ text }) => text).join('');
  const signs = whole.split('');
  for (const { index, 0: blanks } of whole.matchAll(BLANKS)) {
    const end = index + blanks.length;
    signs.fill('', index, end);
    if (index === 0 || end === whole.length) continue;
    signs[index] = blanks === '\u00a0' && isMeant(whole.slice(0, index), whole.slice(end)) ? blanks : ' ';
  }
  const content: NodeJson[] = [];
  let at = 0;
  for (const { text, marks } of line) {
    const words = signs.slice(at, at + text.length).join('');
    at += text.length;
    if (words !== '') appendRun(content, words, marksOf(marks));
  }
  return content;
}

/** A fixed blank that a writer sets: at a number, or beside French signs. Others come from programs. */
function isMeant(before: string, after: string): boolean {
  return /\p{N}$|[«–]$/u.test(before) || /^[\p{N}»;:!?%–]/u.test(after);
}

function appendRun(content: NodeJson[], text: string, marks: MarkJson[]): void {
  const last = content.at(-1);
  if (last && sameMarks(last.marks ?? [], marks)) last.text = `${last.text ?? ''}${text}`;
  else content.push({ type: 'text', ...(marks.length > 0 ? { marks } : {}), text });
}

function marksOf({ bold, italic, href }: Marks): MarkJson[] {
  return [
    ...(href === null ? [] : [{ type: 'link', attrs: { href } }]),
    ...(bold ? [{ type: 'bold' }] : []),
    ...(italic ? [{ type: 'italic' }] : []),
  ];
}

function sameMarks(a: readonly MarkJson[], b: readonly MarkJson[]): boolean {
  return (
    a.length === b.length &&
    a.every((mark, at) => mark.type === b[at]?.type && mark.attrs?.href === b[at]?.attrs?.href)
  );
}

const HIGH = new Map([...'0123456789+-−()'].map((sign, at) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾'][at] ?? sign]));
const LOW = new Map([...'0123456789+-−()'].map((sign, at) => [sign, [...'₀₁₂₃₄₅₆₇₈₉₊₋₋₍₎'][at] ?? sign]));

export function isNumber(text: string): boolean {
  return /^\s*[+\-−]?\d+[+\-−]?\s*$/.test(text);
}

/** A story has no raised text, but 10³ must not become 103: numbers get the signs that mean the same. */
export function raised(text: string, script: 'high' | 'low'): string {
  const signs = script === 'high' ? HIGH : LOW;
  return [...text].map((sign) => signs.get(sign) ?? sign).join('');
}
