import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { MEDIA_TYPES } from '../../lib/domain/media/vocabulary.ts';
import { accounts } from './auth.ts';
import { id, instant, oneOf } from './columns.ts';

/** A file by the SHA-256 of its bytes, kept in MEDIA_DIR as `{hash}.{extension}`. */
export const media = sqliteTable(
  'media',
  {
    hash: text('hash').primaryKey(),
    type: text('type', { enum: MEDIA_TYPES }).notNull(),
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    bytes: integer('bytes').notNull(),
    alt: text('alt').notNull().default(''),
    credit: text('credit').notNull().default(''),
    addedBy: id('added_by').references(() => accounts.id),
    addedAt: instant('added_at').notNull(),
  },
  (table) => [oneOf('media_type', table.type, MEDIA_TYPES)],
);
