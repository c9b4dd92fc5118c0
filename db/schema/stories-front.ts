/** What the front asks for beside the publications themselves. */
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { id, instant } from './columns.ts';
import { stories } from './stories.ts';

/** Topics of what is live, for topic pages and lists; rewritten by each publish. */
export const liveTopics = sqliteTable(
  'live_topics',
  {
    topicSlug: text('topic_slug').notNull(),
    topicName: text('topic_name').notNull(),
    storyId: id('story_id')
      .notNull()
      .references(() => stories.id),
  },
  (table) => [primaryKey({ columns: [table.topicSlug, table.storyId] })],
);

/** Where a page was: 301 to where its story is now (asked each time: one hop, no loop), or 410. */
export const oldAddresses = sqliteTable('old_addresses', {
  /** `/{section}/{slug}` */
  path: text('path').primaryKey(),
  status: integer('status').notNull(),
  storyId: id('story_id').references(() => stories.id),
  at: instant('at').notNull(),
});
