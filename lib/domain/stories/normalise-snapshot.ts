/**
 * The one form of a snapshot that is stored and hashed: Unicode NFC, LF line ends, no blanks at the
 * end of a block, of a line that is broken by hand, or of a field. Blanks between two runs of one
 * block stay, so trailing blanks are a matter of blocks and not of strings.
 */
import { normaliseText } from '../kernel/canonical.ts';
import type { NodeJson, StoryDocument } from './document-node.ts';
import type { Snapshot, StoryText } from './snapshot.ts';

export function normaliseSnapshot(snapshot: Snapshot): Snapshot {
  return {
    v: snapshot.v,
    text: normaliseStoryText(snapshot.text),
    evidence: normaliseFields(snapshot.evidence),
  };
}

export function normaliseStoryText(text: StoryText): StoryText {
  const { document, ...fields } = text;
  return { ...normaliseFields(fields), document: normaliseDocument(document) };
}

/** Every string of a plain value, however deep; a later field is covered on the day it comes. */
function normaliseFields<T>(value: T): T {
  // Each branch gives back the shape that it was given.
  if (typeof value === 'string') return normaliseField(value) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => normaliseFields(item)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .map(([key, member]: [string, unknown]) => [key, normaliseFields(member)]),
  ) as T;
}

function normaliseField(text: string): string {
  const lines = normaliseText(text).split('\n');
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .trimEnd();
}

function normaliseDocument(document: StoryDocument): StoryDocument {
  // A node keeps its type.
  return normaliseNode(document) as StoryDocument;
}

function normaliseNode(node: NodeJson): NodeJson {
  const { content, ...rest } = node;
  const own: NodeJson = {
    ...rest,
    ...(rest.text === undefined ? {} : { text: normaliseText(rest.text) }),
    ...(rest.attrs ? { attrs: normaliseFields(rest.attrs) } : {}),
    ...(rest.marks ? { marks: normaliseFields(rest.marks) } : {}),
  };
  const children = (content ?? []).map(normaliseNode);
  const kept = children.some(isInline) ? withoutTrailingBlanks(children) : children;
  return kept.length > 0 ? { ...own, content: kept } : own;
}

function isInline(node: NodeJson): boolean {
  return node.type === 'text' || node.type === 'hardBreak';
}

/** From the end backwards: a text before the end or before a break loses its blanks, or goes. */
function withoutTrailingBlanks(children: NodeJson[]): NodeJson[] {
  const kept: NodeJson[] = [];
  let atLineEnd = true;
  for (const child of children.toReversed()) {
    if (child.type !== 'text' || !atLineEnd) {
      kept.push(child);
      atLineEnd = child.type === 'hardBreak';
      continue;
    }
    const text = (child.text ?? '').trimEnd();
    if (text === '') continue;
    kept.push({ ...child, text });
    atLineEnd = false;
  }
  return kept.reverse();
}
