/**
 * Two versions of one run of words made one. Words are told apart by their letters; how they are
 * set (bold, italic, a link) is merged for itself, so that one person may set bold what the other
 * rewrites elsewhere. Null where both changed the same words, or the setting of one in two ways.
 */
import { canonicalJson, type Json } from '../kernel/canonical.ts';
import type { MarkJson, NodeJson } from './document-node.ts';
import { threeWay } from './merge-sequences.ts';
import { tokens } from './word-diff.ts';

/** A word, a blank, a sign or a break by hand. */
type Piece = { text: string; marks: MarkJson[]; isBreak: boolean };

/** The inline content of a paragraph or heading. */
export function mergeInline(base: NodeJson[], theirs: NodeJson[], mine: NodeJson[]): NodeJson[] | null {
  const pieces = mergePieces(piecesOf(base), piecesOf(theirs), piecesOf(mine));
  return pieces && nodesOf(pieces);
}

/** A field without marks. */
export function mergeWords(base: string, theirs: string, mine: string): string | null {
  const pieces = mergePieces(plain(base), plain(theirs), plain(mine));
  return pieces && pieces.map(({ text }) => text).join('');
}

function mergePieces(base: Piece[], theirs: Piece[], mine: Piece[]): Piece[] | null {
  const merged: Piece[] = [];
  for (const stretch of threeWay(base, theirs, mine, wordOf)) {
    const part = stretch.kept ? mergeSetting(stretch) : whoeverChanged(stretch);
    if (!part) return null;
    merged.push(...part);
  }
  return merged;
}

type Three = { base: Piece[]; theirs: Piece[]; mine: Piece[] };

function whoeverChanged({ base, theirs, mine }: Three): Piece[] | null {
  if (isSame(mine, base) || isSame(mine, theirs)) return theirs;
  return isSame(theirs, base) ? mine : null;
}

/** One word that all three have. */
function mergeSetting({ base: [base], theirs: [theirs], mine: [mine] }: Three): Piece[] | null {
  if (!base || !theirs || !mine) return null;
  const types = new Set([...theirs.marks, ...mine.marks].map(({ type }) => type));
  const marks: MarkJson[] = [];
  for (const type of types) {
    const [o, a, b] = [base, theirs, mine].map((piece) => piece.marks.find((mark) => mark.type === type));
    const [was, inTheirs, inMine] = [o, a, b].map(keyOfMark);
    if (inTheirs !== was && inMine !== was && inTheirs !== inMine) return null;
    const mark = inTheirs === was ? b : a;
    if (mark) marks.push(mark);
  }
  return [{ ...theirs, marks }];
}

function wordOf({ text, isBreak }: Piece): string {
  return isBreak ? 'break' : `word ${text}`;
}

function keyOfMark(mark: MarkJson | undefined): string {
  return mark ? canonicalJson(mark as Json) : '';
}

function isSame(a: Piece[], b: Piece[]): boolean {
  return a.length === b.length && a.every((piece, at) => fullKey(piece) === fullKey(b[at] ?? piece));
}

function fullKey(piece: Piece): string {
  return `${wordOf(piece)} ${piece.marks.map(keyOfMark).join(' ')}`;
}

function plain(text: string): Piece[] {
  return tokens(text).map((word) => ({ text: word.text, marks: [], isBreak: false }));
}

function piecesOf(content: NodeJson[]): Piece[] {
  return content.flatMap((node): Piece[] => {
    const marks = node.marks ?? [];
    if (node.type === 'hardBreak') return [{ text: '', marks, isBreak: true }];
    return tokens(node.text ?? '').map(({ text }) => ({ text, marks, isBreak: false }));
  });
}

function nodesOf(pieces: Piece[]): NodeJson[] {
  const nodes: NodeJson[] = [];
  for (const { text, marks, isBreak } of pieces) {
    const last = nodes.at(-1);
    const setting = marks.length > 0 ? { marks } : {};
    if (isBreak) nodes.push({ type: 'hardBreak', ...setting });
    else if (last?.type === 'text' && keysOf(last.marks) === keysOf(marks)) last.text += text;
    else nodes.push({ type: 'text', ...setting, text });
  }
  return nodes;
}

function keysOf(marks: MarkJson[] = []): string {
  return marks.map(keyOfMark).join(' ');
}
