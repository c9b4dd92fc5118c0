/**
 * A document as the HTML that readers get: our own walk over its JSON, every text and attribute
 * escaped, every address asked about again, no inline style and no script. What it does not know it
 * leaves out, so a row that was written around the parser shows less, never more.
 */
import { escapeHtml } from '../kernel/text.ts';
import { sourcesOf } from '../media/sources.ts';
import type { Variant } from '../media/views.ts';
import type { MarkJson, NodeJson } from './document-node.ts';
import { inlineText } from './document-text.ts';
import { isAllowedHref, WEB_SCHEMES } from './href.ts';
import { slugFrom } from '../kernel/slug.ts';

/** `variants`: none for a picture that was stored before there were any. */
export type Picture = { src: string; width: number; height: number; variants?: readonly Variant[] };
/** `picture`: where an image is, by its SHA-256; null leaves the figure with its words alone. */
export type RenderFacts = { picture: (hash: string) => Picture | null };

/** How wide the column of reading is (`--measure`), for a browser that chooses among widths. */
const COLUMN = '(min-width: 41rem) 38rem, 100vw';

type Page = RenderFacts & { headings: Set<string>; tables: Set<NodeJson> };

export function renderDocument(document: NodeJson, facts: RenderFacts): string {
  return blocks({ ...facts, headings: new Set(), tables: new Set() }, document);
}

function blocks(page: Page, node: NodeJson): string {
  let html = '';
  for (const child of node.content ?? []) html += block(page, child);
  return html;
}

function block(page: Page, node: NodeJson): string {
  switch (node.type) {
    case 'paragraph':
      return `<p>${inline(node)}</p>`;
    case 'heading':
      return heading(page, node);
    case 'blockquote':
      return `<blockquote>${blocks(page, node)}</blockquote>`;
    case 'bulletList':
      return `<ul>${blocks(page, node)}</ul>`;
    case 'orderedList': {
      const start = wholeNumber(node, 'start', 1);
      return `<ol${start === 1 ? '' : ` start="${start}"`}>${blocks(page, node)}</ol>`;
    }
    case 'listItem':
      return `<li>${blocks(page, node)}</li>`;
    case 'horizontalRule':
      return '<hr>';
    case 'image':
      return figure(page, node);
    case 'embed':
      return card(node);
    case 'table':
      return table(page, node);
    case 'tableRow':
      return `<tr>${blocks(page, node)}</tr>`;
    case 'tableCell':
      return `<td${spans(node)}>${blocks(page, node)}</td>`;
    case 'tableHeader':
      return headerCell(page, node);
    default:
      return '';
  }
}

function heading(page: Page, node: NodeJson): string {
  const level = Math.min(4, Math.max(2, wholeNumber(node, 'level', 2)));
  return `<h${level} id="${headingId(page, inlineText(node))}">${inline(node)}</h${level}>`;
}

/** From the heading's words; the prefix keeps it off the ids of the page around the story. */
function headingId(page: Page, words: string): string {
  const slug = slugFrom(words);
  const plain = slug === '' ? 'part' : `part-${slug}`;
  let id = plain;
  for (let number = 2; page.headings.has(id); number += 1) id = `${plain}-${number}`;
  page.headings.add(id);
  return id;
}

function figure(page: Page, node: NodeJson): string {
  const picture = page.picture(text(node, 'media'));
  const image = picture
    ? `<img src="${escapeHtml(picture.src)}" width="${picture.width}" height="${picture.height}"` +
      ` alt="${node.attrs?.decorative === true ? '' : escapeHtml(text(node, 'alt'))}" loading="lazy" decoding="async">`
    : '';
  const sources = sourcesOf(picture?.variants ?? [])
    .map(({ type, srcSet }) => `<source type="${type}" srcset="${escapeHtml(srcSet)}" sizes="${COLUMN}">`)
    .join('');
  const shown = sources === '' ? image : `<picture>${sources}${image}</picture>`;
  const caption = escapeHtml(text(node, 'caption'));
  const credit = escapeHtml(text(node, 'credit'));
  const words = [caption, credit === '' ? '' : `<span class="credit">${credit}</span>`]
    .filter((part) => part !== '')
    .join(' ');
  return `<figure>${shown}${words === '' ? '' : `<figcaption>${words}</figcaption>`}</figure>`;
}

/** Something elsewhere, as a plain link: nothing of another site is ever framed or loaded. */
function card(node: NodeJson): string {
  const href = text(node, 'href');
  if (!isAllowedHref(href, WEB_SCHEMES)) return '';
  const publisher = text(node, 'publisher');
  const title = text(node, 'title');
  return (
    `<p class="embed-card"><a class="embed" href="${escapeHtml(href)}" rel="noopener">` +
    `<span class="embed-title">${escapeHtml(title === '' ? href : title)}</span>` +
    (publisher === '' ? '' : ` <span class="embed-publisher">${escapeHtml(publisher)}</span>`) +
    '</a></p>'
  );
}

/** A wide table scrolls by itself; the region can be reached and read out by keyboard, by its own name. */
function table(page: Page, node: NodeJson): string {
  page.tables.add(node);
  const name = page.tables.size === 1 ? 'Table' : `Table ${page.tables.size}`;
  return (
    `<div class="table-scroll" role="region" aria-label="${name}" tabindex="0">` +
    `<table><tbody>${blocks(page, node)}</tbody></table></div>`
  );
}

/** The corner above the names of the rows is empty as a rule, and a header without words heads nothing. */
function headerCell(page: Page, node: NodeJson): string {
  const words = blocks(page, node);
  const tag = words === '<p></p>' ? 'td' : 'th';
  return `<${tag}${spans(node)}>${words}</${tag}>`;
}

function spans(node: NodeJson): string {
  const columns = wholeNumber(node, 'colspan', 1);
  const rows = wholeNumber(node, 'rowspan', 1);
  return (columns > 1 ? ` colspan="${columns}"` : '') + (rows > 1 ? ` rowspan="${rows}"` : '');
}

/** Runs under one mark share one element, so that a half-bold link is still one link. */
function inline(node: NodeJson): string {
  let html = '';
  let open: MarkJson[] = [];
  for (const child of node.content ?? []) {
    const marks = (child.marks ?? []).filter(isRendered);
    const shared = open.findIndex((mark, at) => !isSameMark(mark, marks[at]));
    const kept = shared === -1 ? open : open.slice(0, shared);
    html += closing(open.slice(kept.length));
    html += marks.slice(kept.length).map(opening).join('');
    html += child.type === 'hardBreak' ? '<br>' : escapeHtml(child.text ?? '');
    open = marks;
  }
  return html + closing(open);
}

const ELEMENTS: Record<string, string> = { link: 'a', bold: 'strong', italic: 'em' };

function isRendered(mark: MarkJson): boolean {
  if (!Object.hasOwn(ELEMENTS, mark.type)) return false;
  return mark.type !== 'link' || isAllowedHref(mark.attrs?.href);
}

function isSameMark(a: MarkJson, b: MarkJson | undefined): boolean {
  return a.type === b?.type && a.attrs?.href === b.attrs?.href;
}

function opening(mark: MarkJson): string {
  if (mark.type !== 'link') return `<${ELEMENTS[mark.type]}>`;
  return `<a href="${escapeHtml(String(mark.attrs?.href))}" rel="noopener">`;
}

function closing(marks: MarkJson[]): string {
  return marks
    .map((mark) => `</${ELEMENTS[mark.type]}>`)
    .reverse()
    .join('');
}

function text(node: NodeJson, name: string): string {
  const value = node.attrs?.[name];
  return typeof value === 'string' ? value : '';
}

function wholeNumber(node: NodeJson, name: string, otherwise: number): number {
  const value = node.attrs?.[name];
  return typeof value === 'number' && Number.isInteger(value) ? value : otherwise;
}
