import { check, text } from 'drizzle-orm/sqlite-core';
import { sql, type SQL } from 'drizzle-orm';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';

/** 32 hexadecimal digits; see lib/domain/kernel/ids.ts. */
export const id = (name = 'id') => text(name);

/** ISO 8601 in UTC with milliseconds; see lib/domain/kernel/clock.ts. */
export const instant = (name: string) => text(name);

/**
 * A CHECK that holds a column to a vocabulary, so that the list is declared once and the database
 * refuses whatever slips past the types. The words are inlined: SQLite takes no parameters in DDL.
 */
export function oneOf(name: string, column: AnySQLiteColumn, words: readonly string[]) {
  const list: SQL[] = words.map((word) => sql.raw(`'${word.replaceAll("'", "''")}'`));
  return check(name, sql`${column} in (${sql.join(list, sql.raw(', '))})`);
}
