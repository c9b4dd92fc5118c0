/**
 * Two people changed one text: the text that holds what both wrote. Pure, on three texts: the one
 * that both began with, theirs, which is saved already, and mine, which came later. Where both
 * changed the same words nothing is chosen for anybody: the body keeps both, theirs first, and a
 * field keeps theirs; each such place is a conflict that the desk shows.
 */
import { canonicalJson, type Json } from '../kernel/canonical.ts';
import type { NodeJson, StoryDocument } from './document-node.ts';
import { parseDocument } from './document.ts';
import type { DraftText } from './draft-text.ts';
import { storyTextInput } from './input.ts';
import { mergeBlocks, type BlockConflict } from './merge-blocks.ts';
import { mergeWords } from './merge-words.ts';
import { keyOfNode } from './similar-blocks.ts';
import { EMPTY_DOCUMENT } from './snapshot.ts';

type FieldName = Exclude<keyof DraftText, 'document'>;
export type BodyConflict = BlockConflict & { part: 'body' };
/** The merged text holds theirs. */
export type FieldConflict = { part: FieldName; base: unknown; theirs: unknown; mine: unknown; at: null };
export type Conflict = BodyConflict | FieldConflict;

export type MergedTexts = { text: DraftText; conflicts: Conflict[] };

/** Null where both changed it, each in another way. */
type Rule<T> = (base: T, theirs: T, mine: T) => T | null;

/** By field, what becomes of it when both changed it; the type asks for each. */
const RULES: { [Field in FieldName]: Rule<DraftText[Field]> } = {
  headline: mergeWords,
  standfirst: mergeWords,
  section: () => null,
  slug: mergeWords,
  bylines: mergeSets,
  topics: mergeSets,
  lead: () => null,
  social: (base, theirs, mine) => {
    const title = mergeField(base.title, theirs.title, mine.title, mergeWords);
    const description = mergeField(base.description, theirs.description, mine.description, mergeWords);
    return title && description && { title: title.value, description: description.value };
  },
  contentNote: mergeWords,
  helpBox: mergeWords,
  language: () => null,
};

export function mergeTexts(base: DraftText, theirs: DraftText, mine: DraftText): MergedTexts {
  const body = mergeBodies(base.document, theirs.document, mine.document);
  const text: DraftText = { ...theirs, document: body.document };
  const conflicts: Conflict[] = [];
  for (const field of Object.keys(RULES) as FieldName[])
    takeField(field, base, theirs, mine, text, conflicts);
  return { text, conflicts: [...conflicts, ...body.conflicts] };
}

function takeField<Field extends FieldName>(
  part: Field,
  { [part]: base }: DraftText,
  { [part]: theirs }: DraftText,
  { [part]: mine }: DraftText,
  text: DraftText,
  conflicts: Conflict[],
): void {
  const rule: Rule<DraftText[Field]> = RULES[part];
  const merged = mergeField(base, theirs, mine, rule);
  // What was grown together may be longer than the field.
  const isWhole = merged !== null && storyTextInput.shape[part].safeParse(merged.value).success;
  if (isWhole) setField(text, part, merged.value);
  else conflicts.push({ part, base, theirs, mine, at: null });
}

/** A field that may be left out is not there while it is undefined. */
function setField<Field extends FieldName>(text: DraftText, part: Field, value: DraftText[Field]): void {
  if (value === undefined) delete text[part];
  else text[part] = value;
}

function mergeField<T>(base: T, theirs: T, mine: T, rule: Rule<T>): { value: T } | null {
  if (isSame(mine, base) || isSame(mine, theirs)) return { value: theirs };
  if (isSame(theirs, base)) return { value: mine };
  const value = rule(base, theirs, mine);
  return value === null ? null : { value };
}

/** In their order: without what I took out, and with what I put in. */
function mergeSets(base: string[], theirs: string[], mine: string[]): string[] {
  const kept = theirs.filter((item) => mine.includes(item) || !base.includes(item));
  const added = mine.filter((item) => !base.includes(item) && !theirs.includes(item));
  return [...kept, ...added];
}

function mergeBodies(
  base: StoryDocument,
  theirs: StoryDocument,
  mine: StoryDocument,
): { document: StoryDocument; conflicts: BodyConflict[] } {
  const parts = { base: base.content ?? [], theirs: theirs.content ?? [], mine: mine.content ?? [] };
  const { blocks, conflicts } = mergeBlocks(parts.base, parts.theirs, parts.mine);
  const parsed = parseDocument(blocks.length > 0 ? { type: 'doc', content: blocks } : EMPTY_DOCUMENT);
  // Both together may be more than a story may hold: mine is then offered whole.
  if (!parsed.ok) return { document: theirs, conflicts: [{ part: 'body', ...parts, at: 0 }] };
  return {
    document: parsed.value,
    conflicts: conflicts.map((conflict) => ({ part: 'body', ...conflict })),
  };
}

/** The same conflicts with their places in a document that holds the merged one's blocks. */
export function placedIn(document: NodeJson, conflicts: readonly Conflict[]): Conflict[] {
  const blocks = (document.content ?? []).map(keyOfNode);
  return conflicts.map((conflict) => {
    if (conflict.part !== 'body') return conflict;
    const wanted = [...conflict.theirs, ...conflict.mine].map(keyOfNode);
    const whole = blocks.findIndex((_, at) => wanted.every((key, offset) => blocks[at + offset] === key));
    const at = whole === -1 ? blocks.indexOf(wanted[0] ?? '') : whole;
    return { ...conflict, at: at === -1 ? Math.min(conflict.at, blocks.length) : at };
  });
}

function isSame(a: unknown, b: unknown): boolean {
  return canonicalJson((a ?? null) as Json) === canonicalJson((b ?? null) as Json);
}
