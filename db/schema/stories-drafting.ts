/** What the desk keeps of how a story was drafted: who saved, read, showed and pictured which revision. */
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { SAVE_OUTCOMES } from '../../lib/domain/stories/vocabulary.ts';
import { accounts } from './auth.ts';
import { id, instant, oneOf } from './columns.ts';
import { revisions, stories } from './stories.ts';

/**
 * What the server last took from one open editor, so that a late, repeated or reordered request
 * changes nothing and a save whose answer was lost is no conflict; see docs/decisions/018.
 */
export const saveReceipts = sqliteTable(
  'save_receipts',
  {
    storyId: id('story_id')
      .notNull()
      .references(() => stories.id),
    /** Made by the page when it opened. */
    editor: id('editor').notNull(),
    accountId: id('account_id')
      .notNull()
      .references(() => accounts.id),
    /** The highest sequence number taken, and the idempotency key it came with. */
    seq: integer('seq').notNull(),
    key: text('key').notNull(),
    outcome: text('outcome', { enum: SAVE_OUTCOMES }).notNull(),
    /** The revision that the editor named as its base. */
    baseId: id('base_id').notNull(),
    /** The revision that holds what the editor sent. */
    mineId: id('mine_id')
      .notNull()
      .references(() => revisions.id),
    /** The working revision after it: `mineId`, or what it was merged into. */
    workingId: id('working_id')
      .notNull()
      .references(() => revisions.id),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.storyId, table.editor] }),
    oneOf('save_receipts_outcome', table.outcome, SAVE_OUTCOMES),
    index('save_receipts_by_mine').on(table.mineId),
    index('save_receipts_by_working').on(table.workingId),
  ],
);

/** The revision that an account last had before its eyes; for "since I last read". */
export const storyReads = sqliteTable(
  'story_reads',
  {
    storyId: id('story_id')
      .notNull()
      .references(() => stories.id),
    accountId: id('account_id')
      .notNull()
      .references(() => accounts.id),
    revisionId: id('revision_id')
      .notNull()
      .references(() => revisions.id),
    at: instant('at').notNull(),
    /** What was read last in the sitting before this one; a number, for that revision may be thinned away. */
    beforeNumber: integer('before_number'),
  },
  (table) => [
    primaryKey({ columns: [table.storyId, table.accountId] }),
    index('story_reads_by_revision').on(table.revisionId),
  ],
);

/** A way for somebody without an account to read one revision; only the SHA-256 of the token is kept. */
export const previewLinks = sqliteTable(
  'preview_links',
  {
    id: id().primaryKey(),
    storyId: id('story_id')
      .notNull()
      .references(() => stories.id),
    revisionId: id('revision_id')
      .notNull()
      .references(() => revisions.id),
    tokenHash: text('token_hash').notNull().unique(),
    /** Whom it is for, in the maker's words; may be empty. */
    note: text('note').notNull().default(''),
    createdBy: id('created_by')
      .notNull()
      .references(() => accounts.id),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    revokedAt: instant('revoked_at'),
    revokedBy: id('revoked_by').references(() => accounts.id),
    views: integer('views').notNull().default(0),
    lastViewedAt: instant('last_viewed_at'),
  },
  (table) => [
    index('preview_links_by_story').on(table.storyId, table.createdAt),
    index('preview_links_by_revision').on(table.revisionId),
  ],
);

/** Which revision shows which picture; written with the revision, so that "where used" is one read. */
export const mediaUses = sqliteTable(
  'media_uses',
  {
    mediaHash: text('media_hash').notNull(),
    revisionId: id('revision_id')
      .notNull()
      .references(() => revisions.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.mediaHash, table.revisionId] }),
    index('media_uses_by_revision').on(table.revisionId),
  ],
);
