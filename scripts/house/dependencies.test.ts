import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';

const manifest = z.object({ dependencies: z.record(z.string(), z.string()) });
const installed = z.object({ version: z.string(), license: z.string() });
const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

it('docs/dependencies.md names every runtime dependency as it is installed, with its reason', () => {
  const rows = readFileSync('docs/dependencies.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| package'))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, name, version, license, , , , reason]) => ({
      name,
      version,
      license,
      hasReason: Boolean(reason),
    }));
  const wanted = Object.keys(manifest.parse(read('package.json')).dependencies).map((name) => {
    const { version, license } = installed.parse(read(`node_modules/${name}/package.json`));
    return { name, version, license, hasReason: true };
  });
  expect(rows).toEqual(wanted);
});
