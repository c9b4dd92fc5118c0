import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
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

/** Every account that ever stood behind a byline: taking it away makes nobody a stranger to a text. */
export const bylineAccounts = sqliteTable(
  'byline_accounts',
  {
    bylineId: id('byline_id')
      .notNull()
      .references(() => bylines.id),
    accountId: id('account_id')
      .notNull()
      .references(() => accounts.id),
    since: instant('since').notNull(),
  },
  (table) => [primaryKey({ columns: [table.bylineId, table.accountId] })],
);
