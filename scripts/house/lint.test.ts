import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('../..', import.meta.url).pathname;
const eslint = new ESLint({ cwd: ROOT });

/** Lints `code` as if it stood in `file`, which must exist: type-aware rules need a place in the project. */
async function rulesBrokenBy(code: string, file: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: file });
  return [...new Set(result?.messages.map((message) => message.ruleId ?? message.message))].sort();
}

const DOMAIN = 'lib/domain/kernel/ids.ts';
const SERVER = 'lib/server/kernel/transact.ts';
const DATABASE = 'db/client.ts';
const SCRIPT = 'scripts/check-walls.ts';

const VERB = `import type { Tx } from '#db/client.ts';
import { invalidations } from '#db/schema/kernel.ts';
export async function verb(tx: Tx) {
  BODY
}
`;
const SQL = `import { sql } from 'drizzle-orm';\nexport const part = (column: string) => BODY;\n`;
const verb = (body: string) => VERB.replace('BODY', body);
const query = (body: string) => SQL.replace('BODY', body);

describe('lint', { timeout: 120_000 }, () => {
  const planted: [rule: string, code: string, file: string][] = [
    [
      '@typescript-eslint/no-floating-promises',
      verb("tx.insert(invalidations).values({ key: 'a', at: 'b' });"),
      SERVER,
    ],
    ['@typescript-eslint/no-floating-promises', verb('void tx.delete(invalidations);'), SERVER],
    ['@typescript-eslint/no-misused-promises', verb('if (tx.select().from(invalidations)) return;'), SERVER],
    ['@typescript-eslint/no-explicit-any', 'export const a = (b: any): string => String(b);', SERVER],
    ['@typescript-eslint/no-non-null-assertion', 'export const a = (b?: string): string => b!;', SERVER],
    ['@typescript-eslint/no-unused-vars', 'const a = 1;\nexport const b = 2;', SERVER],
    ['@typescript-eslint/consistent-type-definitions', 'export interface A { b: string }', SERVER],
    ['house/no-open-sql', query('sql.raw(column)'), SERVER],
    ['house/no-open-sql', query('sql.identifier(column)'), SERVER],
    ['house/no-own-execution', verb('return tx.select().from(invalidations).all();'), SERVER],
    ['house/no-default-export', 'export default 1;', SERVER],
    ['house/no-barrel', "export * from './store.ts';", SERVER],
    ['house/no-bare-extension', "import { store } from './store';\nexport const a = store;", SERVER],
    ['house/no-clock', 'export const a = () => Date.now();', SERVER],
    ['house/no-clock', 'export const a = () => new Date();', DOMAIN],
    ['house/no-math-random', 'export const a = () => Math.random();', SERVER],
    ['house/no-chance', 'export const a = () => Math.random();', DOMAIN],
    ['house/no-chance', "import { randomBytes } from 'node:crypto';\nexport const a = randomBytes;", DOMAIN],
    ['house/no-chance', 'export const a = () => globalThis.crypto.randomUUID();', DOMAIN],
    ['house/no-process', "export const a = process.env['HOME'];", DOMAIN],
    ['house/no-raw-html', 'export const a = { dangerouslySetInnerHTML: { __html: "" } };', SERVER],
    ['house/no-raw-html', "export const a = (b: Element) => (b.innerHTML = '');", SERVER],
    ['no-console', "console.log('a');", SERVER],
  ];
  it.each(planted)('%s: %s', async (rule, code, file) => {
    expect(await rulesBrokenBy(code, file)).toContain(rule);
  });

  const allowed: [string, string, string][] = [
    ['an awaited builder', verb("await tx.insert(invalidations).values({ key: 'a', at: 'b' });"), SERVER],
    ['a literal identifier', query("sql`${sql.identifier('at')} > ${column}`"), SERVER],
    ['raw SQL in db/', query('sql.raw(column)'), DATABASE],
    ['a given instant', 'export const a = (at: string) => new Date(at).toISOString();', DOMAIN],
    [
      'hashing',
      "import { createHash } from 'node:crypto';\nexport const a = () => createHash('sha256');",
      DOMAIN,
    ],
    ['a script that prints', "console.log('a');", SCRIPT],
  ];
  it.each(allowed)('allows %s', async (_name, code, file) => {
    expect(await rulesBrokenBy(code, file)).toEqual([]);
  });
});
