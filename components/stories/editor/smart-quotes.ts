/**
 * What straight quotes, double hyphens and three dots become while one types, by the language of the
 * story. Pure; `smart-typing.ts` applies it, so that one Backspace or one undo takes it back.
 */
type Pair = readonly [open: string, close: string];
type QuoteMarks = { double: Pair; single: Pair };

const NARROW_BLANK = '\u202f';
const ENGLISH: QuoteMarks = { double: ['“', '”'], single: ['‘', '’'] };
const GERMAN: QuoteMarks = { double: ['„', '“'], single: ['‚', '‘'] };
const POINTED: QuoteMarks = { double: ['«', '»'], single: ['‹', '›'] };
const POINTED_OUTSIDE: QuoteMarks = { double: ['«', '»'], single: ['“', '”'] };

/** By the tag of a language, the longest that is known first. English where it is not. */
const BY_LANGUAGE: Record<string, QuoteMarks> = {
  en: ENGLISH,
  de: GERMAN,
  'de-ch': POINTED,
  'de-li': POINTED,
  fr: { double: [`«${NARROW_BLANK}`, `${NARROW_BLANK}»`], single: ['“', '”'] },
  'fr-ch': POINTED,
  it: POINTED_OUTSIDE,
  es: POINTED_OUTSIDE,
  cs: GERMAN,
  pl: { double: ['„', '”'], single: ['«', '»'] },
  sv: { double: ['”', '”'], single: ['’', '’'] },
  fi: { double: ['”', '”'], single: ['’', '’'] },
};

const APOSTROPHE = '’';

function quoteMarksOf(language: string): QuoteMarks {
  const parts = language.toLowerCase().split('-');
  for (let length = parts.length; length > 0; length -= 1) {
    const known = BY_LANGUAGE[parts.slice(0, length).join('-')];
    if (known) return known;
  }
  return ENGLISH;
}

/** `cut` signs at the end of the text make room for `put`. */
type SmartSign = { cut: number; put: string };

/**
 * @param text what stands before the caret in its block, the sign just typed included
 * @param language tag of the story's language, as `en-GB`
 */
export function smartSign(text: string, language: string): SmartSign | null {
  const sign = text.at(-1);
  const before = text.slice(0, -1);
  if (sign === undefined || isInAddress(before)) return null;
  if (sign === '"') return { cut: 1, put: quote(before, quoteMarksOf(language).double) };
  if (sign === "'") return { cut: 1, put: singleQuote(before, quoteMarksOf(language).single) };
  if (sign === '-') return dash(before);
  if (sign === '.') return /(^|[^.])\.\.$/.test(before) ? { cut: 3, put: '…' } : null;
  return null;
}

/** An address of a link, bare or in Markdown’s brackets, is not prose. */
function isInAddress(before: string): boolean {
  return /(?:[a-z][a-z0-9+.-]*:\/\/|www\.|mailto:|\]\()\S*$/i.test(before);
}

function isAtOpening(before: string): boolean {
  return before === '' || /[\s([{<–—/“‘„‚«‹\u202f\ufffc-]$/.test(before);
}

function quote(before: string, [open, close]: Pair): string {
  return isAtOpening(before) ? open : close;
}

/** Inside and after a word it is an apostrophe, unless a quotation is open that it can close. */
function singleQuote(before: string, pair: Pair): string {
  const [open, close] = pair;
  if (isAtOpening(before)) return open;
  if (close === APOSTROPHE) return close;
  const isOpen = before.lastIndexOf(open) > before.lastIndexOf(close);
  return isOpen ? close : APOSTROPHE;
}

/** Two hyphens are a dash; a third makes it long. At the beginning of a line they are a divider’s. */
function dash(before: string): SmartSign | null {
  if (before.endsWith('–')) return { cut: 2, put: '—' };
  return /[^\s-]\s?-$/.test(before) ? { cut: 2, put: '–' } : null;
}
