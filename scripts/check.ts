/** `npm run check`: every gate. `npm run check -- --only lint,types` while working. */
import { GATES } from './gates/all-gates.ts';
import { lastLine, sumOf, tableOf } from './gates/counts.ts';
import { runGates } from './gates/run-gates.ts';
import { findChromium } from './find-chromium.ts';

const all = GATES.map((gate) => gate.name);
const names = askedFor(process.argv.slice(2));
if (!names) {
  console.error(`npm run check [-- --only GATE,…]; the gates are ${all.join(', ')}`);
  process.exit(2);
}

const chromium = process.env['COUNTERSIGN_CHROMIUM'] ?? findChromium()?.path;
const env: Record<string, string> = chromium ? { COUNTERSIGN_CHROMIUM: chromium } : {};
const outcomes = await runGates(
  GATES.filter((gate) => names.includes(gate.name)),
  env,
);
const sum = sumOf(outcomes);
console.log(`\n${tableOf(outcomes)}\n\n${lastLine(sum)}`);
process.exitCode = sum.failed > 0 ? 1 : 0;

/** Every gate, or those named; null when something else was asked: no gate can be skipped by a flag. */
function askedFor([flag, list, ...rest]: string[]): string[] | null {
  if (flag === undefined) return all;
  const named = list?.split(',') ?? [];
  const isKnown = flag === '--only' && rest.length === 0 && named.length > 0;
  return isKnown && named.every((name) => all.includes(name)) ? named : null;
}
