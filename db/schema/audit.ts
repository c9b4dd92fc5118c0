import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { id, instant } from './columns.ts';

/**
 * Append-only (triggers refuse UPDATE and DELETE) and hash-chained; see lib/domain/audit/entry.ts.
 * No personal text: an actor and an object are ids, before and after are hashes.
 */
export const auditEntries = sqliteTable(
  'audit_entries',
  {
    seq: integer('seq').primaryKey(),
    at: instant('at').notNull(),
    /** Account id, or null for the process itself (boot, tick, CLI). */
    actor: id('actor'),
    verb: text('verb').notNull(),
    objectKind: text('object_kind').notNull(),
    object: text('object').notNull(),
    beforeHash: text('before_hash'),
    afterHash: text('after_hash'),
    prev: text('prev').notNull(),
    hash: text('hash').notNull().unique(),
  },
  (table) => [index('audit_by_object').on(table.objectKind, table.object, table.seq)],
);
