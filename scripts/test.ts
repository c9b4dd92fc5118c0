/**
 * `npm test`: finds a Chromium, or installs one and says how, then runs every gate. Its last line is
 * `N passed, N failed`, summed over all runners; a machine may rely on it.
 */
import { findChromium, installChromium } from './find-chromium.ts';
import { GATES } from './gates/all-gates.ts';
import { lastLine, sumOf, tableOf } from './gates/counts.ts';
import { runGates } from './gates/run-gates.ts';

const chromium = findChromium() ?? installChromium();
console.log(
  chromium ? `Chromium: ${chromium.path} (${chromium.from})` : 'Chromium: none, and none could be installed',
);

const env: Record<string, string> = chromium ? { COUNTERSIGN_CHROMIUM: chromium.path } : {};
const outcomes = await runGates(GATES, env);
const sum = sumOf(outcomes);
console.log(`\n${tableOf(outcomes)}\n`);
console.log(lastLine(sum));
process.exitCode = sum.failed > 0 ? 1 : 0;
