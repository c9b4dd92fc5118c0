/** What a merge of the server means for this page: the text, the open places, and a line that tells. */
import type { Schema } from '@tiptap/pm/model';
import type { Instant } from '#lib/domain/kernel/clock.ts';
import type { Id, NewId } from '#lib/domain/kernel/ids.ts';
import { draftOf } from '#lib/domain/stories/draft-text.ts';
import { mergeTexts, type Conflict } from '#lib/domain/stories/merge.ts';
import type { StoryDocument } from '#lib/domain/stories/document-node.ts';
import { placesOf, type OpenConflict } from './open-conflicts.ts';
import {
  changedFields,
  draftOfPage,
  fieldsOf,
  fieldsOfDraft,
  isSamePage,
  type PageText,
} from './page-text.ts';
import { countChangedBlocks } from './remote-change.ts';
import type { Merge } from './send-draft.ts';

/** Whose changes came in, and to what; told in a line of its own. */
export type MergeNote = {
  who: string;
  /** The same person's other window. */
  isOwn: boolean;
  at: Instant;
  number: number;
  paragraphs: number;
  fields: (keyof PageText['fields'])[];
};

export type TakenMerge = {
  /** The text as the server has it. */
  server: PageText;
  /** With what was typed here since it was sent. */
  page: PageText;
  conflicts: OpenConflict[];
  note: MergeNote;
};

type Parts = { merge: Merge; sent: PageText; now: PageText; account: Id; newId: NewId };

export function takeMerge({ merge, sent, now, account, newId }: Parts): TakenMerge {
  const { schema } = now.body.type;
  const { theirs } = merge;
  const server = pageOf(schema, merge.text.document, fieldsOf(merge.text));
  const { page, conflicts } = isSamePage(now, sent)
    ? { page: server, conflicts: [] }
    : typedMeanwhile(schema, merge, sent, now);
  const told = { who: theirs.author.name, isOwn: theirs.author.id === account, at: theirs.at };
  const open = (conflict: Conflict): OpenConflict => ({
    ...told,
    id: newId(),
    conflict,
    number: theirs.number,
    places: placesOf(page.body, conflict),
  });
  return {
    server,
    page,
    conflicts: [...merge.conflicts, ...conflicts].map(open),
    note: {
      ...told,
      number: theirs.number,
      paragraphs: countChangedBlocks(sent.body, server.body),
      fields: changedFields(sent.fields, server.fields),
    },
  };
}

function typedMeanwhile(schema: Schema, merge: Merge, sent: PageText, now: PageText) {
  const { text, conflicts } = mergeTexts(draftOfPage(sent), draftOf(merge.text), draftOfPage(now));
  return { page: pageOf(schema, text.document, fieldsOfDraft(text)), conflicts };
}

/** What was typed on `loaded` before this device was asked what it knows, put into what it knew. */
export function withTyped(known: PageText, loaded: PageText, typed: PageText): PageText {
  const { text } = mergeTexts(draftOfPage(loaded), draftOfPage(known), draftOfPage(typed));
  return pageOf(known.body.type.schema, text.document, fieldsOfDraft(text));
}

export function pageOf(schema: Schema, document: StoryDocument, fields: PageText['fields']): PageText {
  return { fields, body: schema.nodeFromJSON(document) };
}
