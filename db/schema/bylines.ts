import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { accounts } from './auth.ts';
import { id, instant } from './columns.ts';

/** A public name, not an account; an account may stand behind it and is then a contributor. */
export const bylines = sqliteTable('bylines', {
  id: id().primaryKey(),
  name: text('name').notNull(),
  slug: text('slug').notNull().unique(),
  bio: text('bio').notNull().default(''),
  accountId: id('account_id').references(() => accounts.id),
  createdAt: instant('created_at').notNull(),
});
