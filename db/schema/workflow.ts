import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { REVIEW_STEPS } from '../../lib/domain/workflow/vocabulary.ts';
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
    index('review_steps_by_revision').on(table.revisionId),
  ],
);
