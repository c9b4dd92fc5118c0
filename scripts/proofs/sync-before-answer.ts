/**
 * Killing a process cannot tell FULL from NORMAL, because the kernel keeps its pages. So this watches
 * the system calls: was the log synced to disk between the request and the answer of each save?
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { paths } from '#lib/domain/kernel/paths.ts';
import { textInput } from '#lib/server/kernel/test-story.ts';
import { emptyStory, numberedSaves, openBeside, withSection } from './proof-story.ts';
import { runningDesk, signIn, type Desk } from './running-server.ts';

export type SyncBeforeAnswer = { saves: number; synced: number } | { skipped: string };

const saved = z.object({ revision: z.object({ id: z.string() }) });
const STRACE = '/usr/bin/strace';
const ATTACH_MS = 1_000;

export async function syncBeforeAnswer(saves: number): Promise<SyncBeforeAnswer> {
  if (!existsSync(STRACE)) return { skipped: 'strace is not on this machine' };
  const desk = await runningDesk();
  const folder = mkdtempSync(path.join(tmpdir(), 'countersign-strace-'));
  const trace = path.join(folder, 'trace');
  try {
    const beside = openBeside(desk.databaseFile);
    await withSection(beside);
    const story = await emptyStory(beside);
    await beside.database.close();
    const watching = ['-f', '-ttt', '-e', 'trace=fdatasync,fsync', '-p', String(desk.pid()), '-o', trace];
    const strace = spawn(STRACE, watching, { stdio: 'ignore' });
    await sleep(ATTACH_MS);
    if (!existsSync(trace)) return { skipped: 'strace may not attach to a process here' };
    const windows = await saveOneByOne(desk, story, saves);
    strace.kill('SIGINT');
    await sleep(ATTACH_MS);
    const syncs = syncTimes(readFileSync(trace, 'utf8'));
    const synced = windows.filter(({ from, to }) => syncs.some((at) => at >= from && at <= to));
    return { saves, synced: synced.length };
  } finally {
    await desk.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Each save is asked and answered before the next, so that its window is its own. In seconds. */
async function saveOneByOne(
  desk: Desk,
  story: { storyId: string; base: string },
  saves: number,
): Promise<{ from: number; to: number }[]> {
  const session = await signIn(desk.url, 'writer');
  const windows: { from: number; to: number }[] = [];
  const save = numberedSaves();
  let { base } = story;
  for (let number = 0; number < saves; number += 1) {
    const text = textInput({ headline: `Save ${number}` });
    const from = Date.now() / 1_000;
    const answer = await session.send('PUT', paths.draftApi(story.storyId), save(base, text));
    const to = (Date.now() + 1) / 1_000;
    if (answer.status !== 200) throw new Error(`a save was answered ${answer.status}`);
    base = saved.parse(await answer.json()).revision.id;
    windows.push({ from, to });
  }
  return windows;
}

/** Lines are `pid seconds.micros fdatasync(22) = 0`. */
function syncTimes(trace: string): number[] {
  return trace
    .split('\n')
    .filter((line) => /f(?:data)?sync\(|resumed/.test(line))
    .map((line) => Number(/^\d+ +(\d+\.\d+)/.exec(line)?.[1]));
}
