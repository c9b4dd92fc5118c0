import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { APPROVAL_ROLES, REVIEW_STEPS } from '../../lib/domain/workflow/vocabulary.ts';
import { accounts } from './auth.ts';
import { id, instant, oneOf } from './columns.ts';
import { revisions, stories } from './stories.ts';

/** Submitted, withdrawn, changes asked: who, when, on which text, with what words. */
export const reviewSteps = sqliteTable(
  'review_steps',
  {
    id: id().primaryKey(),
    storyId: id('story_id')
      .notNull()
      .references(() => stories.id),
    revisionId: id('revision_id')
      .notNull()
      .references(() => revisions.id),
    step: text('step', { enum: REVIEW_STEPS }).notNull(),
    note: text('note').notNull().default(''),
    by: id('by')
      .notNull()
      .references(() => accounts.id),
    at: instant('at').notNull(),
  },
  (table) => [
    oneOf('review_steps_step', table.step, REVIEW_STEPS),
    index('review_steps_by_story').on(table.storyId, table.at),
  ],
);

/**
 * A signature on a content hash. Immutable but for its withdrawal; `digest` is the SHA-256 of the
 * canonical record (see lib/domain/workflow/approval.ts), so that a forged row shows.
 */
export const approvals = sqliteTable(
  'approvals',
  {
    id: id().primaryKey(),
    storyId: id('story_id')
      .notNull()
      .references(() => stories.id),
    revisionId: id('revision_id')
      .notNull()
      .references(() => revisions.id),
    hash: text('hash').notNull(),
    role: text('role', { enum: APPROVAL_ROLES }).notNull(),
    note: text('note').notNull().default(''),
    by: id('by')
      .notNull()
      .references(() => accounts.id),
    at: instant('at').notNull(),
    digest: text('digest').notNull(),
    withdrawnAt: instant('withdrawn_at'),
    withdrawnBy: id('withdrawn_by').references(() => accounts.id),
  },
  (table) => [
    oneOf('approvals_role', table.role, APPROVAL_ROLES),
    index('approvals_by_hash').on(table.storyId, table.hash),
  ],
);
