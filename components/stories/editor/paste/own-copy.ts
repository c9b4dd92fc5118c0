/**
 * Copies out of our own editor come back as they were, by the editor's own reading. Any page may write
 * the attribute that marks them, so a copy counts as ours only if nothing in it could not be.
 */
import { isNodeName } from '#lib/domain/stories/document-schema.ts';
import { attributeOf, findElement, isElement, type PastedElement } from './pasted-tree.ts';

const MARK = 'data-pm-slice';
const OURS: Record<string, readonly string[]> = {
  html: [],
  body: [],
  p: ['class', 'data-story-node'],
  h2: [],
  h3: [],
  h4: [],
  ul: [],
  ol: ['start'],
  li: [],
  blockquote: [],
  hr: [],
  br: [],
  strong: [],
  em: [],
  a: ['href', 'rel', 'target', 'class'],
  figure: ['data-story-node'],
  table: [],
  tbody: [],
  tr: [],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan'],
};
const DEEPEST = 40;

export function isOwnCopy(root: PastedElement): boolean {
  const marked = findElement(root, ({ attributes }) => attributes.has(MARK));
  return marked !== null && isOwnMark(attributeOf(marked, MARK)) && isOurs(root, 0);
}

function isOurs(element: PastedElement, depth: number): boolean {
  if (depth > DEEPEST || !Object.hasOwn(OURS, element.tag)) return false;
  const known = OURS[element.tag] ?? [];
  return (
    [...element.attributes.keys()].every((name) => name === MARK || known.includes(name)) &&
    element.children.filter(isElement).every((child) => isOurs(child, depth + 1))
  );
}

/** Open depths and the names and attributes of what stood around the copy, as ProseMirror writes them. */
function isOwnMark(mark: string): boolean {
  const context = /^\d{1,2} \d{1,2}(?: -\d)? (\[.{0,2000}\])$/.exec(mark)?.[1];
  return context !== undefined && isKnownContext(context);
}

function isKnownContext(context: string): boolean {
  const list = parsedOrNull(context);
  if (!Array.isArray(list) || list.length > DEEPEST || list.length % 2 === 1) return false;
  return list.every((part: unknown, at) =>
    at % 2 === 0 ? isNodeName(part) : part === null || (typeof part === 'object' && !Array.isArray(part)),
  );
}

function parsedOrNull(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
