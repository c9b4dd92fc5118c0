/**
 * A file beside the database for as long as a process serves it. One that is found at boot means that
 * some process did not stop cleanly, so the database is checked before it is served.
 */
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const markerOf = (file: string, pid: number) => `${file}.running-${pid}`;

/** True if a process that served this file ended without saying so. */
export function wasStoppedUncleanly(file: string): boolean {
  return pidsBeside(file).some((pid) => pid === process.pid || !isAlive(pid));
}

/** True while some process on this machine serves this file. */
export function isServed(file: string): boolean {
  return pidsBeside(file).some(isAlive);
}

/** After the check: forgets the dead, and marks this process as serving. */
export function markRunning(file: string): void {
  for (const pid of pidsBeside(file)) if (!isAlive(pid)) rmSync(markerOf(file, pid), { force: true });
  writeFileSync(markerOf(file, process.pid), '', { mode: 0o600 });
}

export function markStopped(file: string): void {
  rmSync(markerOf(file, process.pid), { force: true });
}

function pidsBeside(file: string): number[] {
  const prefix = `${path.basename(file)}.running-`;
  try {
    return readdirSync(path.dirname(file))
      .filter((name) => name.startsWith(prefix))
      .map((name) => Number(name.slice(prefix.length)));
  } catch {
    return [];
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: alive, and somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
