/** Runs the command line as people do: a process of its own, on a database file of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..', '..');

export type Run = { exit: number | null; out: string; err: string };

export async function countersign(
  databaseFile: string,
  args: string[],
  given: { BASE_URL?: string; input?: string } = {},
): Promise<Run> {
  const child = spawn(process.execPath, ['scripts/countersign.ts', ...args], {
    cwd: ROOT,
    env: {
      NODE_ENV: 'production',
      PATH: process.env['PATH'],
      DATABASE_URL: `file:${databaseFile}`,
      // Nothing serves there, so that restore finds the server stopped.
      BASE_URL: given.BASE_URL ?? 'http://localhost:9',
      AUTH_SECRET: '',
    },
  });
  const run: Run = { exit: null, out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (run.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (run.err += chunk.toString()));
  child.stdin.end(given.input ?? '');
  [run.exit] = (await once(child, 'close')) as [number | null];
  return run;
}

/** What every refusal looks like: exit 1, and one line that names the command and no code of ours. */
export function refusalLine({ exit, err }: Run): string {
  const [line = '', ...more] = err.trimEnd().split('\n');
  if (exit !== 1 || more.length > 0 || /\bat .*\.ts:\d+/.test(line)) {
    throw new Error(`exit ${exit}, and not one plain line: ${err}`);
  }
  return line;
}
