import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { expect, test } from 'vitest';
import { parseEnvironment } from '#lib/server/kernel/environment.ts';

const ROOT = path.resolve(import.meta.dirname, '..', '..');
const read = (name: string) => readFileSync(path.join(ROOT, name), 'utf8');

test('.env.example names every setting that is read, and no other', () => {
  const source = read('lib/server/kernel/environment.ts');
  const known = [...source.matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map(([, name]) => name);
  expect(Object.keys(parseEnv(read('.env.example'))).sort()).toEqual(known.sort());
});

test('.env.example as it stands lacks nothing but the secret', () => {
  expect(parseEnvironment(parseEnv(read('.env.example')))).toMatchObject({
    ok: true,
    value: { authSecret: null, baseUrl: 'https://news.example', mode: 'production' },
  });
});
