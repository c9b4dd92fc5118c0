import { integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { MEDIA_TYPES, VARIANT_FORMATS } from '../../lib/domain/media/vocabulary.ts';
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
    /** What the file was called where it came from; for search only. */
    name: text('name').notNull().default(''),
    caption: text('caption').notNull().default(''),
    licence: text('licence').notNull().default(''),
    /** The last day on which the licence allows its use, as YYYY-MM-DD. */
    licenceUntil: text('licence_until'),
    /** Per cent from the left and from the top; what a new use begins with. */
    focusX: real('focus_x').notNull().default(50),
    focusY: real('focus_y').notNull().default(50),
    /** A ThumbHash in base64: what stands in the picture's place until it is there. */
    thumbhash: text('thumbhash').notNull().default(''),
    addedBy: id('added_by').references(() => accounts.id),
    addedAt: instant('added_at').notNull(),
  },
  (table) => [oneOf('media_type', table.type, MEDIA_TYPES)],
);

/** The widths of a picture made when it was stored, in MEDIA_DIR as `{hash}-{width}.{format}`. */
export const mediaVariants = sqliteTable(
  'media_variants',
  {
    mediaHash: text('media_hash')
      .notNull()
      .references(() => media.hash),
    width: integer('width').notNull(),
    format: text('format', { enum: VARIANT_FORMATS }).notNull(),
    bytes: integer('bytes').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.mediaHash, table.width, table.format] }),
    oneOf('media_variants_format', table.format, VARIANT_FORMATS),
  ],
);
