import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** What git lists below `root`: tracked, and new but not ignored; without files deleted from disk. */
export function trackedFiles(root: string): string[] {
  const git = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (git.status !== 0) throw new Error(`git ls-files failed: ${git.stderr || String(git.error)}`);
  const names = git.stdout.split('\0').filter((name) => name !== '');
  return [...new Set(names)].filter((name) => existsSync(join(root, name))).sort();
}
