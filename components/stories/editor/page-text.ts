/** The text on the page: what the save queue, the journal and the merge hold instead of copies of it. */
import type { Node } from '@tiptap/pm/model';
import { canonicalJson, type Json } from '#lib/domain/kernel/canonical.ts';
import { draftOf, type DraftText } from '#lib/domain/stories/draft-text.ts';
import type { StoryText } from '#lib/domain/stories/snapshot.ts';
import { documentJson } from './block-json.ts';

/** Everything of a text but its body, which stays in the editor while it is written. */
export type DraftFields = Omit<DraftText, 'document'>;

/** The text at one moment. Both parts are never changed, only exchanged. */
export type PageText = { fields: DraftFields; body: Node };

export function fieldsOf(text: StoryText): DraftFields {
  return fieldsOfDraft(draftOf(text));
}

export function fieldsOfDraft({ document: _document, ...fields }: DraftText): DraftFields {
  return fields;
}

export function draftOfPage({ fields, body }: PageText): DraftText {
  return { ...fields, document: documentJson(body) };
}

/** Cheap for long bodies: two states of one document share every block that was not touched. */
export function isSamePage(a: PageText, b: PageText): boolean {
  return isSameFields(a.fields, b.fields) && a.body.eq(b.body);
}

export function isSameFields(a: DraftFields, b: DraftFields): boolean {
  return a === b || changedFields(a, b).length === 0;
}

/** The names of the fields that differ; in which order a value names its parts is no difference. */
export function changedFields(before: DraftFields, after: DraftFields): (keyof DraftFields)[] {
  // The keys of a text are those of its type.
  const names = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof DraftFields>;
  return [...names].filter((name) => textOf(before[name]) !== textOf(after[name]));
}

const textOf = (value: unknown): string => canonicalJson((value ?? null) as Json);
