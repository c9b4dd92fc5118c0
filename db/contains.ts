import { sql, type SQL } from 'drizzle-orm';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';

/** Does the column hold these words, as they are? A `%` or `_` that a person typed is that sign. */
export function contains(column: AnySQLiteColumn, words: string): SQL {
  const pattern = `%${words.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return sql`${column} like ${pattern} escape '\\'`;
}
