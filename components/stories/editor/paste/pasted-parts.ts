/** What single elements of a paste mean to a story: what goes, what is a heading, where a link leads. */
import { isAllowedHref } from '#lib/domain/stories/href.ts';
import { attributeOf, findElement, hasClass, textOf, type PastedElement } from './pasted-tree.ts';
import { isNumber } from './pasted-runs.ts';
import { isHidden } from './pasted-style.ts';

const EMBEDDED = /^(iframe|object|embed|applet|video|audio|canvas|frame|frameset)$/;
const CONTROL = /^(input|select|datalist|option|progress|meter|colgroup|col|map|area|param|source|track)$/;
const BLOCK =
  /^(p|div|section|article|header|footer|main|aside|nav|address|figure|figcaption|center|details|summary|dl|dt|dd|form|fieldset|legend|pre|hgroup|dialog|search|caption|tr|td|th|tbody|thead|tfoot|body|html|textarea|listing|xmp|plaintext)$/;

export function isEmbedded({ tag }: PastedElement): boolean {
  return EMBEDDED.test(tag);
}

export function isBlock({ tag, style }: PastedElement): boolean {
  return BLOCK.test(tag) || /^(block|flex|grid|list-item|table)/.test(style.get('display') ?? '');
}

/** What its reader did not see, or what belongs to the program and not to the text. */
export function isUnwanted(element: PastedElement): boolean {
  return (
    isHidden(element.style) ||
    element.attributes.has('hidden') ||
    CONTROL.test(element.tag) ||
    hasClass(element, /^(mw-editsection|msocomoff)$/)
  );
}

/** Remarks in a margin: Word's, and those that Google Docs puts at the end. */
export function isComment(element: PastedElement): boolean {
  return (
    /^(comment-list|comment)$/.test(element.style.get('mso-element') ?? '') ||
    element.style.get('mso-special-character') === 'comment' ||
    hasClass(element, /^(MsoCommentReference|msocomanchor|msocomtxt|MsoCommentText)$/) ||
    /^#cmnt/.test(attributeOf(element, 'href'))
  );
}

/** A deletion that a program tracks, and not words that somebody struck out for all to see. */
export function isTrackedDeletion(element: PastedElement): boolean {
  if (hasClass(element, /^msoDel$/)) return true;
  return element.tag === 'del' && ['cite', 'datetime', 'cdate'].some((name) => element.attributes.has(name));
}

/** The level of a heading in the paste, 1 to 6; null for everything else. */
export function headingLevel(element: PastedElement): number | null {
  const tag = /^h([1-6])$/.exec(element.tag)?.[1];
  if (tag !== undefined) return Number(tag);
  if (attributeOf(element, 'role') === 'heading') {
    const level = Number.parseInt(attributeOf(element, 'aria-level'), 10);
    return Number.isNaN(level) ? 2 : Math.min(6, Math.max(1, level));
  }
  if (element.tag !== 'p') return null;
  if (hasClass(element, /^MsoTitle/)) return 1;
  const named = /MsoHeading(\d)/.exec(attributeOf(element, 'class'))?.[1];
  const outline = /^[1-9]$/.exec(element.style.get('mso-outline-level') ?? '')?.[0] ?? named;
  return outline === undefined ? null : Math.min(6, Number(outline));
}

/** `ul`, `ol` or `li`, by tag or by role. */
export function listPart(element: PastedElement): 'ul' | 'ol' | 'li' | null {
  const { tag } = element;
  if (tag === 'ul' || tag === 'ol' || tag === 'li') return tag;
  if (tag === 'menu' || tag === 'dir') return 'ul';
  const role = attributeOf(element, 'role');
  if (role === 'list') return 'ul';
  return role === 'listitem' ? 'li' : null;
}

/** Mail programs indent with quotes that have no border; Word names the style of a quote. */
export function isQuote(element: PastedElement): boolean {
  if (element.tag === 'blockquote') return !/^(none|0|medium none)/.test(element.style.get('border') ?? '');
  return element.tag === 'p' && hasClass(element, /^Mso(Intense)?Quote/);
}

/** Where the link may lead; null where a story cannot follow: bookmarks, files, scripts. */
export function pastedHref(element: PastedElement): string | null {
  const given = attributeOf(element, 'href').trim().replaceAll(' ', '%20');
  const href = given.startsWith('//') ? `https:${given}` : given;
  return isAllowedHref(href) ? href : null;
}

/** The note that a reference in the text leads to, as the programs name it; the way back is none. */
export function footnoteOf(element: PastedElement): string | null {
  const [, mark = ''] = attributeOf(element, 'href').split('#', 2);
  const isNote = /^(_(ftn|edn)\d+|ftnt\d+|sdfootnote\d+sym|sdendnote\d+sym|fn:?\d+)$/.test(mark);
  return isNote ? mark : null;
}

/** A picture that stands for a sign: the sign. */
export function emojiOf(image: PastedElement): string | null {
  const named = attributeOf(image, 'data-emoji') || attributeOf(image, 'data-stringify-emoji');
  if (named !== '') return named;
  const alt = attributeOf(image, 'alt');
  return alt.length <= 16 &&
    /^[\p{Extended_Pictographic}\p{Emoji_Component}]+$/u.test(alt) &&
    !/^[\d#*]+$/.test(alt)
    ? alt
    : null;
}

/** Pixels that count readers, spacers, and drawings of a formula whose words are there as well. */
export function isNoPicture(image: PastedElement): boolean {
  const size = (name: string) => Number.parseInt(attributeOf(image, name), 10);
  return size('width') <= 2 || size('height') <= 2 || hasClass(image, /^mwe-math-fallback/);
}

/** Of a raised or lowered number: a story has signs for it. Other raised text stands on the line. */
export function scriptOf(element: PastedElement): 'high' | 'low' | null {
  const { tag, style } = element;
  const align = style.get('vertical-align');
  const isHigh = tag === 'sup' || align === 'super';
  if (!isHigh && tag !== 'sub' && align !== 'sub') return null;
  if (!isNumber(textOf(element))) return null;
  return isHigh ? 'high' : 'low';
}

/** A copy out of a program for code: its text is all that its markup says. */
export function isTypewritten(root: PastedElement): boolean {
  const holder = findElement(root, ({ tag, style }) => tag === 'div' && style.get('white-space') === 'pre');
  if (!holder || !/\bmono|courier|consolas|menlo/i.test(attributeOf(holder, 'style'))) return false;
  return textOf(root).trim() === textOf(holder).trim();
}
