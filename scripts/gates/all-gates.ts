import { playwrightCounts, proofCounts, vitestCounts, type Counts } from './counts.ts';

export type Gate = {
  name: string;
  /** Each is run by the Node that runs the check; the first that fails ends its gate. */
  commands: (readonly string[])[];
  /** Where the gate's runner leaves its figures, and how they read. */
  report?: { file: string; read: (report: unknown) => Counts };
  /** The gate that must have succeeded: without a build there is nothing to open in a browser. */
  needs?: string;
};

const RESULTS = 'test-results';
const bin = {
  eslint: 'node_modules/eslint/bin/eslint.js',
  knip: 'node_modules/knip/bin/knip.js',
  next: 'node_modules/next/dist/bin/next',
  playwright: 'node_modules/@playwright/test/cli.js',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  tsc: 'node_modules/typescript/bin/tsc',
  vitest: 'node_modules/vitest/vitest.mjs',
};
/** Writes the types of the routes, without which pages do not type-check on a clean checkout. */
const typegen = [bin.next, 'typegen'];

export const GATES: readonly Gate[] = [
  { name: 'format', commands: [[bin.prettier, '--check', '--log-level', 'warn', '.']] },
  { name: 'lint', commands: [typegen, [bin.eslint, '--max-warnings', '0', '.']] },
  { name: 'types', commands: [typegen, [bin.tsc, '--noEmit']] },
  { name: 'walls', commands: [['scripts/check-walls.ts']] },
  { name: 'house', commands: [['scripts/check-house.ts']] },
  { name: 'knip', commands: [[bin.knip]] },
  { name: 'floors', commands: [['scripts/check-floors.ts']] },
  {
    name: 'unit',
    commands: [
      [bin.vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${RESULTS}/unit.json`],
    ],
    report: { file: `${RESULTS}/unit.json`, read: vitestCounts },
  },
  { name: 'build', commands: [[bin.next, 'build']] },
  {
    name: 'e2e',
    commands: [[bin.playwright, 'test']],
    report: { file: `${RESULTS}/e2e.json`, read: playwrightCounts },
    needs: 'build',
  },
  {
    name: 'proofs',
    commands: [['scripts/prove.ts', '--short']],
    report: { file: `${RESULTS}/proofs.json`, read: proofCounts },
    needs: 'build',
  },
];
