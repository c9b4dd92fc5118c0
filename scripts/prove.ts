/**
 * `npm run prove`: the long figures. Each proof is a program of its own whose last line is one JSON object:
 * what it counted, how often the promise held and how often it did not. The full run writes docs/proof.md;
 * `--short` is part of `npm test` and prints its counts.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { PROOFS, type Proof } from './proofs/all-proofs.ts';
import { pageOfProofs, parseFigures, type Proven } from './proofs/figures.ts';

const { values } = parseArgs({
  options: { short: { type: 'boolean', default: false }, only: { type: 'string' } },
});
const chosen = PROOFS.filter(({ name }) => !values.only || values.only.split(',').includes(name));

const proven: Proven[] = [];
for (const proof of chosen) {
  console.log(`\n--- ${proof.name}: ${proof.promise}`);
  proven.push(await prove(proof));
}

const sum = { passed: 0, failed: 0 };
for (const { name, figures } of proven) {
  sum.passed += figures.passed;
  sum.failed += figures.failed;
  console.log(`${name}: ${JSON.stringify(figures)}`);
}
mkdirSync('test-results', { recursive: true });
writeFileSync('test-results/proofs.json', JSON.stringify(sum));
if (!values.short && !values.only) {
  const commit = spawnSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).stdout.trim();
  writeFileSync('docs/proof.md', pageOfProofs(proven, { at: new Date().toISOString(), commit }));
  console.log('docs/proof.md was written');
}
console.log(`${proven.length} proofs: ${sum.passed} held, ${sum.failed} broken`);
process.exitCode = sum.failed > 0 ? 1 : 0;

async function prove(proof: Proof): Promise<Proven> {
  const start = performance.now();
  const { output, exit } = await run([proof.script, ...(values.short ? proof.short : proof.full)]);
  const figures = parseFigures(output, exit);
  const seconds = (performance.now() - start) / 1_000;
  return { name: proof.name, promise: proof.promise, figures, seconds };
}

function run(command: readonly string[]): Promise<{ output: string; exit: number }> {
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.setEncoding('utf8');
  child.stdout.on('data', (text: string) => {
    output += text;
    process.stdout.write(text);
  });
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) => done({ output, exit: code ?? 1 }));
  });
}
