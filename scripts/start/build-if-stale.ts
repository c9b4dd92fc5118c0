/** Builds when the sources are not those of the build that is there, told by their content. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const SOURCES = [
  'app',
  'components',
  'db',
  'lib',
  'next.config.ts',
  'package-lock.json',
  'postcss.config.mjs',
  'public',
  'tsconfig.json',
];

/** Says what it does through `say`; false when the build failed. */
export function buildIfStale(folder: string, say: (line: string) => void): boolean {
  const mark = path.join(folder, '.next', 'source-hash');
  const isBuilt = existsSync(path.join(folder, '.next', 'BUILD_ID')) && existsSync(mark);
  if (isBuilt && readFileSync(mark, 'utf8') === sourceHash(folder)) return true;
  say('Building (about half a minute, once) …');
  const build = spawnSync(
    process.execPath,
    [path.join(folder, 'node_modules', 'next', 'dist', 'bin', 'next'), 'build'],
    {
      cwd: folder,
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
      encoding: 'utf8',
    },
  );
  if (build.status !== 0) {
    say(`${build.stdout}\n${build.stderr}`);
    return false;
  }
  // After the build, which may write to tsconfig.json.
  writeFileSync(mark, sourceHash(folder));
  return true;
}

function sourceHash(folder: string): string {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const file of filesOf(path.join(folder, source))) {
      hash.update(path.relative(folder, file)).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

function filesOf(place: string): string[] {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((name) => !/\.test\.tsx?$/.test(name))
    .map((name) => path.join(place, name))
    .filter((file) => statSync(file).isFile())
    .sort();
}
