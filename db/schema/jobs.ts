import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { JOB_KINDS, JOB_STATES } from '../../lib/domain/jobs/vocabulary.ts';
import { id, instant, oneOf } from './columns.ts';

/** Work enqueued in a verb's transaction and done at least once by the tick. */
export const jobs = sqliteTable(
  'jobs',
  {
    id: id().primaryKey(),
    kind: text('kind', { enum: JOB_KINDS }).notNull(),
    /** JSON; emptied when the job is done, for it may hold an address or a link. */
    payload: text('payload').notNull(),
    state: text('state', { enum: JOB_STATES }).notNull(),
    attempts: integer('attempts').notNull().default(0),
    dueAt: instant('due_at').notNull(),
    /** While running: when another tick may take it over. */
    lockedUntil: instant('locked_until'),
    lastError: text('last_error'),
    createdAt: instant('created_at').notNull(),
    finishedAt: instant('finished_at'),
  },
  (table) => [
    oneOf('jobs_kind', table.kind, JOB_KINDS),
    oneOf('jobs_state', table.state, JOB_STATES),
    index('jobs_due').on(table.state, table.dueAt),
  ],
);
