/**
 * The only maker of a `StoryDocument`: reads JSON that anybody may have written and answers it in
 * its one canonical form (every attribute written out, text runs joined, marks in order), or says
 * which node is wrong and how. What this accepts is exactly what ProseMirror writes for the same
 * document, so that opening and saving a story changes nothing.
 */
import type { ContentMatch } from 'prosemirror-model';
import { ok, refuse, type Refusal, type Result } from '../kernel/result.ts';
import { cleanText } from '../kernel/text.ts';
import type { AttributeRule } from './attributes.ts';
import type { MarkJson, NodeJson, StoryDocument } from './document-node.ts';
import {
  documentSchema,
  isMarkName,
  isNodeName,
  markAttributes,
  MARK_RULES,
  nodeAttributes,
  type NodeName,
} from './document-schema.ts';

/** Bounds far above any story; they keep a hostile document from costing more than it should. */
export const DOCUMENT_LIMITS = { depth: 40, nodes: 50_000, characters: 2_000_000 } as const;

export type BadDocument = Refusal<'bad-document', { path: string; problem: string }>;

type Steps = (string | number)[];
type Reader = {
  nodes: number;
  characters: number;
  steps: Steps;
  fault: { path: string; problem: string } | null;
};
type PlainObject = Record<string, unknown>;

const MARK_ORDER: string[] = Object.keys(MARK_RULES);

/** `path` is empty where the document as a whole is wrong. */
export function parseDocument(json: unknown): Result<StoryDocument, BadDocument> {
  const reader: Reader = { nodes: 0, characters: 0, steps: [], fault: null };
  if (isPlainObject(json) && json.type !== 'doc') fail(reader, 'must be of the type doc', 'type');
  const node = reader.fault ? null : readNode(reader, json, 0);
  if (reader.fault) return refuse('bad-document', reader.fault);
  // `type` was found to be 'doc' above.
  return ok(node as StoryDocument);
}

/** Notes the first fault; every reading function then answers null up to the top. */
function fail(reader: Reader, problem: string, ...below: Steps): null {
  reader.fault ??= { path: pathOf([...reader.steps, ...below]), problem };
  return null;
}

function pathOf(steps: Steps): string {
  let path = '';
  for (const step of steps) {
    if (typeof step === 'number') path += `[${step}]`;
    else path += path === '' ? step : `.${step}`;
  }
  return path;
}

/** What `JSON.parse` makes of `{…}`; class instances and objects with a foreign prototype are not. */
function isPlainObject(value: unknown): value is PlainObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** The name in quotes, shortened: a hostile name must not become a hostile message. */
function quoted(name: unknown): string {
  if (typeof name !== 'string') return 'something that is no name';
  return `“${cleanText(name.slice(0, 40))}”`;
}

function refuseStrangers(reader: Reader, value: PlainObject, known: readonly string[]): boolean {
  const stranger = Object.keys(value).find((key) => !known.includes(key));
  if (stranger === undefined) return true;
  fail(reader, `${quoted(stranger)} is not known here`);
  return false;
}

function readNode(reader: Reader, json: unknown, depth: number): NodeJson | null {
  if (depth > DOCUMENT_LIMITS.depth) {
    return fail(reader, `is nested deeper than ${DOCUMENT_LIMITS.depth} levels`);
  }
  if (++reader.nodes > DOCUMENT_LIMITS.nodes) {
    return fail(reader, `the document has more than ${DOCUMENT_LIMITS.nodes} parts`);
  }
  if (!isPlainObject(json)) return fail(reader, 'must be an object with a type');
  const type = Object.hasOwn(json, 'type') ? json.type : undefined;
  if (!isNodeName(type)) return fail(reader, `${quoted(type)} is not a kind of node`, 'type');
  return type === 'text' ? readText(reader, json) : readElement(reader, json, type, depth);
}

function readText(reader: Reader, json: PlainObject): NodeJson | null {
  if (!refuseStrangers(reader, json, ['type', 'text', 'marks'])) return null;
  if (typeof json.text !== 'string') return fail(reader, 'must be text', 'text');
  if (json.text === '') return fail(reader, 'must not be empty', 'text');
  if (!countCharacters(reader, json.text)) return null;
  const marks = readMarks(reader, json.marks);
  if (!marks) return null;
  const text = cleanText(json.text);
  return { type: 'text', ...(marks.length > 0 ? { marks } : {}), text };
}

function readElement(reader: Reader, json: PlainObject, type: NodeName, depth: number): NodeJson | null {
  const kind = documentSchema.nodes[type];
  const keys = ['type', 'attrs', ...(kind.isLeaf ? [] : ['content'])];
  if (kind.isInline) keys.push('marks');
  if (!refuseStrangers(reader, json, keys)) return null;
  const attrs = readAttributes(reader, json.attrs, nodeAttributes(type));
  if (!attrs) return null;
  const marks = kind.isInline ? readMarks(reader, json.marks) : [];
  if (!marks) return null;
  const content = kind.isLeaf ? [] : readContent(reader, json.content, type, depth);
  if (!content) return null;
  return {
    type,
    ...(Object.keys(attrs).length > 0 ? { attrs } : {}),
    ...(content.length > 0 ? { content } : {}),
    ...(marks.length > 0 ? { marks } : {}),
  };
}

function readContent(reader: Reader, json: unknown, type: NodeName, depth: number): NodeJson[] | null {
  if (json !== undefined && !Array.isArray(json)) return fail(reader, 'must be a list', 'content');
  const list: unknown[] = json ?? [];
  const content: NodeJson[] = [];
  let match: ContentMatch = documentSchema.nodes[type].contentMatch;
  for (let index = 0; index < list.length; index += 1) {
    reader.steps.push('content', index);
    const child = readNode(reader, list[index], depth + 1);
    if (!child) return null;
    // readNode answers names of the schema only.
    const next = match.matchType(documentSchema.nodes[child.type as NodeName]);
    if (!next) return fail(reader, `a ${child.type} may not stand here in a ${type}`);
    match = next;
    reader.steps.length -= 2;
    if (child.text !== '') appendNode(content, child);
  }
  if (match.validEnd) return content;
  const missing = match.defaultType?.name ?? 'node';
  return fail(reader, `the ${type} lacks a ${missing}`, 'content');
}

/** Joins a text run to the one before it where their marks are the same. */
function appendNode(content: NodeJson[], node: NodeJson): void {
  const before = content.at(-1);
  if (node.type === 'text' && before?.type === 'text' && sameMarks(before.marks, node.marks)) {
    before.text = `${before.text ?? ''}${node.text ?? ''}`;
  } else content.push(node);
}

function sameMarks(a: MarkJson[] = [], b: MarkJson[] = []): boolean {
  return (
    a.length === b.length &&
    a.every((mark, at) => mark.type === b[at]?.type && mark.attrs?.href === b[at]?.attrs?.href)
  );
}

function readMarks(reader: Reader, json: unknown): MarkJson[] | null {
  if (json === undefined) return [];
  if (!Array.isArray(json)) return fail(reader, 'must be a list', 'marks');
  const list: unknown[] = json;
  const marks: MarkJson[] = [];
  for (let index = 0; index < list.length; index += 1) {
    reader.steps.push('marks', index);
    const mark = readMark(reader, list[index]);
    if (!mark) return null;
    if (marks.some((other) => other.type === mark.type)) {
      return fail(reader, `${mark.type} is given twice`);
    }
    marks.push(mark);
    reader.steps.length -= 2;
  }
  return marks.sort((a, b) => MARK_ORDER.indexOf(a.type) - MARK_ORDER.indexOf(b.type));
}

function readMark(reader: Reader, json: unknown): MarkJson | null {
  if (!isPlainObject(json)) return fail(reader, 'must be an object with a type');
  const type = Object.hasOwn(json, 'type') ? json.type : undefined;
  if (!isMarkName(type)) return fail(reader, `${quoted(type)} is not a kind of mark`, 'type');
  if (!refuseStrangers(reader, json, ['type', 'attrs'])) return null;
  const attrs = readAttributes(reader, json.attrs, markAttributes(type));
  if (!attrs) return null;
  return Object.keys(attrs).length > 0 ? { type, attrs } : { type };
}

function readAttributes(
  reader: Reader,
  json: unknown,
  rules: Record<string, AttributeRule>,
): PlainObject | null {
  const given = json === undefined || json === null ? {} : json;
  if (!isPlainObject(given)) return fail(reader, 'must be an object', 'attrs');
  const attrs: PlainObject = {};
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(rules, name)) return fail(reader, `${quoted(name)} is not known here`, 'attrs');
  }
  for (const [name, rule] of Object.entries(rules)) {
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    if (value === undefined && 'initial' in rule) {
      if (rule.initial !== undefined) attrs[name] = rule.initial;
      continue;
    }
    const reading = rule.read(value);
    if ('problem' in reading) {
      const below = reading.at === undefined ? [] : [reading.at];
      return fail(reader, reading.problem, 'attrs', name, ...below);
    }
    if (typeof value === 'string' && !countCharacters(reader, value)) return null;
    if (reading.value !== undefined) attrs[name] = reading.value;
  }
  return attrs;
}

function countCharacters(reader: Reader, text: string): boolean {
  reader.characters += text.length;
  if (reader.characters <= DOCUMENT_LIMITS.characters) return true;
  fail(reader, `the document has more than ${DOCUMENT_LIMITS.characters} characters`);
  return false;
}
