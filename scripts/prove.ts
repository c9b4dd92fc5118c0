/**
 * `npm run prove`: the long figures, each printed as one JSON line; the full run writes docs/proof.md.
 * `--short` is part of `npm test`; `--only NAME,…` is for working on one of them. Needs a build.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { PROOFS } from './proofs/all-proofs.ts';
import { figuresOf, pageOfProofs, type Proven } from './proofs/figures.ts';

const { values } = parseArgs({
  options: { short: { type: 'boolean', default: false }, only: { type: 'string' } },
});
const names = values.only?.split(',') ?? PROOFS.map(({ name }) => name);

const proven: Proven[] = [];
for (const { name, promise, short, full } of PROOFS.filter((proof) => names.includes(proof.name))) {
  const start = performance.now();
  const figures = await figuresOf(values.short ? short : full);
  const seconds = (performance.now() - start) / 1_000;
  proven.push({ name, promise, figures, seconds });
  console.log(JSON.stringify({ proof: name, ...figures, seconds: Number(seconds.toFixed(1)) }));
}

const passed = proven.reduce((sum, { figures }) => sum + figures.passed, 0);
const failed = proven.reduce((sum, { figures }) => sum + figures.failed, 0);
mkdirSync('test-results', { recursive: true });
writeFileSync('test-results/proofs.json', JSON.stringify({ passed, failed }));
if (!values.short && !values.only) {
  const commit = spawnSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).stdout.trim();
  writeFileSync('docs/proof.md', pageOfProofs(proven, { at: new Date().toISOString(), commit }));
  console.log('docs/proof.md was written');
}
console.log(`${proven.length} proofs: ${passed} held, ${failed} broken`);
process.exitCode = failed > 0 || proven.length === 0 ? 1 : 0;
