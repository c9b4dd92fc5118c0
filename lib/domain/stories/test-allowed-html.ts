/** What a story may show, and nothing else: read as a browser reads it, by a parser of its own kind. */
import { html, parse, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

const ALLOWED: Record<string, string[]> = {
  p: ['class'],
  h2: ['id'],
  h3: ['id'],
  h4: ['id'],
  strong: [],
  em: [],
  a: ['href', 'rel', 'class'],
  br: [],
  blockquote: [],
  ul: [],
  ol: ['start'],
  li: [],
  hr: [],
  figure: [],
  figcaption: [],
  img: ['src', 'width', 'height', 'alt', 'loading', 'decoding'],
  picture: [],
  source: ['type', 'srcset', 'sizes'],
  span: ['class'],
  div: ['class', 'role', 'aria-label', 'tabindex'],
  table: [],
  tbody: [],
  tr: [],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan'],
};

export type Found = { faults: string[]; ids: string[]; text: string };

function inspect(node: DefaultTreeAdapterTypes.ChildNode, found: Found): void {
  if (node.nodeName === '#text' && 'value' in node) {
    found.text += node.value;
    return;
  }
  if (!('tagName' in node) || node.namespaceURI !== html.NS.HTML) {
    found.faults.push(node.nodeName);
    return;
  }
  const allowed = ALLOWED[node.tagName];
  if (!allowed) found.faults.push(`<${node.tagName}>`);
  for (const { name, value } of node.attrs) {
    if (!allowed?.includes(name)) found.faults.push(`${node.tagName} ${name}`);
    if (name === 'href' && !/^(https?:\/\/|mailto:)/i.test(value)) found.faults.push(value);
    if (name === 'src' && !/^\/media\/[\w.-]+$/.test(value)) found.faults.push(value);
    if (name === 'srcset' && !/^(\/media\/[\w.-]+ \d+w(, |$))+$/.test(value)) found.faults.push(value);
    if (name === 'id') found.ids.push(value);
  }
  for (const child of node.childNodes) inspect(child, found);
}

/** The body of a story as it was rendered. */
export function inspectBody(rendered: string): Found {
  const found: Found = { faults: [], ids: [], text: '' };
  for (const child of parseFragment(rendered).childNodes) inspect(child, found);
  return found;
}

const NOT_ON_A_PAGE = ['iframe', 'object', 'embed', 'base', 'form', 'math', 'template'];
const ADDRESSES = ['href', 'src', 'action', 'formaction', 'xlink:href', 'poster', 'data'];

/** The page around it, beside what its body may hold: no script that runs, no address of another scheme. */
export function inspectPage(page: string): { faults: string[]; bodies: number } {
  const found: Found & { bodies: number } = { faults: [], ids: [], text: '', bodies: 0 };
  for (const child of parse(page).childNodes) inspectAround(child, found);
  return { faults: found.faults, bodies: found.bodies };
}

function inspectAround(node: DefaultTreeAdapterTypes.ChildNode, found: Found & { bodies: number }): void {
  if (!('tagName' in node)) return;
  const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
  if (node.tagName === 'div' && attributes.get('class') === 'body') {
    found.bodies += 1;
    for (const child of node.childNodes) inspect(child, found);
    return;
  }
  if (NOT_ON_A_PAGE.includes(node.tagName)) found.faults.push(`<${node.tagName}>`);
  if (node.tagName === 'script' && attributes.get('type') !== 'application/ld+json')
    found.faults.push('<script>');
  for (const [name, value] of attributes) {
    if (name.startsWith('on') || name === 'srcdoc') found.faults.push(`${node.tagName} ${name}`);
    const isRefused = !/^(https?:\/\/|mailto:|[/#?]|$)/i.test(value);
    if (ADDRESSES.includes(name) && isRefused) found.faults.push(`${name}=${value}`);
  }
  for (const child of node.childNodes) inspectAround(child, found);
}
