import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { instant } from './columns.ts';

/**
 * Page-cache keys emptied by a commit, in the order of commits. Written in the transaction that
 * changes what a page shows, so that every process on this file learns of it (see server/page-cache).
 */
export const invalidations = sqliteTable('invalidations', {
  seq: integer('seq').primaryKey({ autoIncrement: true }),
  key: text('key').notNull(),
  at: instant('at').notNull(),
});
