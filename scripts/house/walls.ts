/**
 * Runs dependency-cruiser over the covered folders and says which walls are broken. A run that saw fewer
 * modules than git lists is a fault of its own: with a TypeScript it cannot read, the tool cruises
 * nothing and reports success.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const REPOSITORY = join(import.meta.dirname, '..', '..');
const TOOL = join(REPOSITORY, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const RULES = join(REPOSITORY, '.dependency-cruiser.mjs');

const COVERED = ['app', 'components', 'lib', 'db', 'server', 'server.ts', 'scripts', 'e2e', 'bench'];
const IS_COVERED = /^(?:(?:app|components|lib|db|server|scripts|e2e|bench)\/.+|server)\.tsx?$/;

export type WallFault = { rule: string; from: string; to: string };
export type Cruise = { faults: WallFault[]; edges: [from: string, to: string][]; seen: number };

type CruiseOutput = {
  modules: { source: string; dependencies: { resolved: string; couldNotResolve: boolean }[] }[];
  summary: { violations: { from: string; to: string; rule: { name: string } }[] };
};

/** `listed`: what git lists below `root`. */
export function cruiseWalls(root: string, listed: readonly string[]): Cruise {
  const expected = listed.filter((name) => IS_COVERED.test(name));
  if (expected.length === 0) {
    return { faults: [{ rule: 'nothing-to-cruise', from: root, to: '' }], edges: [], seen: 0 };
  }
  const output = runTool(root);
  const seen = new Set(output.modules.map((module) => module.source));
  const unseen = expected.filter((name) => !seen.has(name));
  const faults = output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
  faults.push(...unseen.map((name) => ({ rule: 'not-cruised', from: name, to: '' })));
  return {
    faults,
    edges: output.modules.flatMap(({ source, dependencies }) =>
      dependencies.map((dependency): [string, string] => [source, dependency.resolved]),
    ),
    seen: expected.length - unseen.length,
  };
}

function runTool(root: string): CruiseOutput {
  const folders = COVERED.filter((name) => existsSync(join(root, name)));
  const run = spawnSync(process.execPath, [TOOL, '--config', RULES, '-T', 'json', ...folders], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  // The exit code counts violations, so only output that is no JSON means that the tool itself failed.
  if (!run.stdout.startsWith('{')) throw new Error(`dependency-cruiser failed: ${run.stderr}`);
  return JSON.parse(run.stdout) as CruiseOutput; // the tool's own JSON schema
}
