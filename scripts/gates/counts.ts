/** What the gates found, as numbers. Every runner's report is read by a program; nothing is counted by eye. */
import { z } from 'zod';

export type Counts = { passed: number; failed: number };
export type Outcome = Counts & { gate: string; seconds: number; note: string };

const vitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});
const proofReport = z.object({ passed: z.number(), failed: z.number() });

export function vitestCounts(report: unknown): Counts {
  const { numPassedTests, numFailedTests } = vitestReport.parse(report);
  return { passed: numPassedTests, failed: numFailedTests };
}

/** A test that passed only at its second try counts as failed: it proves nothing. */
export function playwrightCounts(report: unknown): Counts {
  const { expected, unexpected, flaky } = playwrightReport.parse(report).stats;
  return { passed: expected, failed: unexpected + flaky };
}

export function proofCounts(report: unknown): Counts {
  return proofReport.parse(report);
}

/**
 * One gate's counts. A gate without a runner counts as one check. A runner that stopped with an error has
 * failed at least once, whatever its report says: a file that does not load has no failed test in it.
 */
export function gateCounts(exit: number, runner: Counts | 'no runner' | 'no report'): Counts {
  if (runner === 'no runner') return exit === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  if (runner === 'no report') return { passed: 0, failed: 1 };
  return { passed: runner.passed, failed: exit === 0 ? runner.failed : Math.max(1, runner.failed) };
}

export function sumOf(outcomes: readonly Counts[]): Counts {
  return outcomes.reduce(
    (sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }),
    { passed: 0, failed: 0 },
  );
}

export function tableOf(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map(({ gate, passed, failed, seconds, note }) => {
    const figures = [
      String(passed).padStart(7),
      String(failed).padStart(7),
      `${seconds.toFixed(1)} s`.padStart(9),
    ];
    return `${gate.padEnd(8)}${figures.join('')}  ${failed > 0 ? 'FAILED' : 'ok'}${note && `: ${note}`}`;
  });
  return [`${'gate'.padEnd(8)} passed failed     time`, ...rows].join('\n');
}

/** The last line of `npm test`, which machines read. */
export function lastLine({ passed, failed }: Counts): string {
  return `${passed} passed, ${failed} failed`;
}
