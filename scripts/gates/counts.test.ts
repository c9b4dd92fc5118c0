import { describe, expect, it } from 'vitest';
import { GATES } from './all-gates.ts';
import { gateCounts, lastLine, playwrightCounts, sumOf, tableOf, vitestCounts } from './counts.ts';
import { runGates } from './run-gates.ts';

describe('counts', () => {
  it('come from the runners’ reports', () => {
    expect(vitestCounts({ numPassedTests: 5, numFailedTests: 2, numTotalTests: 8 })).toEqual({
      passed: 5,
      failed: 2,
    });
    expect(playwrightCounts({ stats: { expected: 3, unexpected: 1, flaky: 2, skipped: 4 } })).toEqual({
      passed: 3,
      failed: 3,
    });
  });

  it('refuse a report of another shape', () => {
    expect(() => vitestCounts({ passed: 5 })).toThrow();
  });

  it.each([
    [0, 'no runner', { passed: 1, failed: 0 }],
    [1, 'no runner', { passed: 0, failed: 1 }],
    [0, 'no report', { passed: 0, failed: 1 }],
    [1, { passed: 9, failed: 0 }, { passed: 9, failed: 1 }],
    [1, { passed: 9, failed: 3 }, { passed: 9, failed: 3 }],
    [0, { passed: 9, failed: 0 }, { passed: 9, failed: 0 }],
  ] as const)('exit %i with %j', (exit, runner, expected) => {
    expect(gateCounts(exit, runner)).toEqual(expected);
  });

  it('add up to the last line', () => {
    const sum = sumOf([
      { passed: 1, failed: 0 },
      { passed: 40, failed: 2 },
    ]);
    expect(lastLine(sum)).toBe('41 passed, 2 failed');
  });
});

describe('gates', () => {
  it('are named once and need only what comes before', () => {
    const names = GATES.map((gate) => gate.name);
    expect(new Set(names).size).toBe(names.length);
    GATES.forEach(({ needs }, index) => needs && expect(names.slice(0, index)).toContain(needs));
  });

  it('all run after one has failed, and what needs the failed one counts as failed', async () => {
    const exits = (code: number) => [['-e', `process.exit(${code})`]];
    const outcomes = await runGates([
      { name: 'one', commands: exits(3) },
      { name: 'two', commands: exits(0) },
      { name: 'three', commands: exits(0), needs: 'one' },
    ]);
    expect(outcomes.map(({ gate, passed, failed }) => [gate, passed, failed])).toEqual([
      ['one', 0, 1],
      ['two', 1, 0],
      ['three', 0, 1],
    ]);
    expect(tableOf(outcomes)).toContain('not run, one failed');
  });
});
