import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, dirname, resolve } from 'node:path';
import type { Gate } from './all-gates.ts';
import { gateCounts, type Counts, type Outcome } from './counts.ts';

/** Runs every gate, also after one has failed, so that one run tells everything that is wrong. */
export async function runGates(gates: readonly Gate[], env: Record<string, string> = {}): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const gate of gates) {
    console.log(`\n--- ${gate.name}`);
    const needed = outcomes.find((outcome) => outcome.gate === gate.needs);
    if (needed && needed.failed > 0) {
      outcomes.push({
        gate: gate.name,
        passed: 0,
        failed: 1,
        seconds: 0,
        note: `not run, ${needed.gate} failed`,
      });
    } else {
      outcomes.push(await runGate(gate, env));
    }
  }
  return outcomes;
}

async function runGate(gate: Gate, env: Record<string, string>): Promise<Outcome> {
  const start = performance.now();
  if (gate.report) {
    mkdirSync(dirname(gate.report.file), { recursive: true });
    rmSync(gate.report.file, { force: true });
  }
  let exit = 0;
  for (const command of gate.commands) {
    exit = await run(command, env);
    if (exit !== 0) break;
  }
  const runner = gate.report ? reportOf(gate.report) : 'no runner';
  const note = runner === 'no report' ? 'it left no report' : '';
  const seconds = (performance.now() - start) / 1_000;
  return { gate: gate.name, ...gateCounts(exit, runner), seconds, note };
}

function reportOf({ file, read }: NonNullable<Gate['report']>): Counts | 'no report' {
  return existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : 'no report';
}

function run(command: readonly string[], env: Record<string, string>): Promise<number> {
  const PATH = `${resolve('node_modules/.bin')}${delimiter}${process.env['PATH'] ?? ''}`;
  const child = spawn(process.execPath, command, {
    stdio: 'inherit',
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env, PATH },
  });
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', (code) => done(code ?? 1));
  });
}
