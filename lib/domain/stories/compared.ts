/** Which two texts of a story are to be compared, as an address names them: by number or by a word. */

/** `working`: the current text. `before`: what the other one was made from. */
const COMPARED_WORDS = ['working', 'live', 'approved', 'read', 'before'] as const;
export type ComparedWord = (typeof COMPARED_WORDS)[number];
export type Compared = ComparedWord | number;

/** Null for what names no text. */
export function parseCompared(asked: unknown): Compared | null {
  if (typeof asked !== 'string') return null;
  if (/^[1-9]\d{0,8}$/.test(asked)) return Number(asked);
  return COMPARED_WORDS.find((word) => word === asked) ?? null;
}
