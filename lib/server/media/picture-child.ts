/**
 * Decodes one upload in a process of its own (docs/decisions/021): no secret in its environment, no
 * database within its reach, so much processor time and so much memory, and then it is killed. What
 * a hostile picture can do there, it does to that process.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { ok, refuse, type Refusal, type Result } from '#lib/domain/kernel/result.ts';
import type { MediaType } from '#lib/domain/media/vocabulary.ts';
import { workerAnswer, type Developed } from './development.ts';

/** What one picture may take before its process is killed. */
export type ChildLimits = {
  /** Processor time; it does not hurry a picture because the machine is busy with others. */
  processorMs: number;
  /** By the clock, for a process that neither works nor ends. */
  clockMs: number;
  /** Resident memory. */
  bytes: number;
};
export const CHILD_LIMITS: ChildLimits = { processorMs: 10_000, clockMs: 30_000, bytes: 512 * 1_048_576 };

const LOOK_EVERY_MS = 25;
const MOST_OUTPUT = 64 * 1_024;
/** Of Linux on every machine that Node runs on: USER_HZ. */
const TICK_MS = 10;

/** Memory that libvips gives back goes back to the machine at once, and not into the next arena. */
const ENVIRONMENT: NodeJS.ProcessEnv = {
  NODE_ENV: 'production',
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: '131072',
};
const HEAP = '--max-old-space-size=96';

export type ChildRefusal = Refusal<
  | 'damaged-image'
  | 'too-many-pixels'
  | 'too-many-frames'
  | 'mixed-file'
  | 'too-slow'
  | 'too-heavy'
  | 'no-space'
  | 'cancelled'
>;
/** The most that the child was seen to hold and to spend; 0 where there is no /proc. */
export type ChildFigures = { peakBytes: number; processorMs: number };

export async function developInChild(
  worker: string,
  upload: { folder: string; type: MediaType },
  signal: AbortSignal,
  limits: ChildLimits = CHILD_LIMITS,
): Promise<Result<Developed & ChildFigures, ChildRefusal>> {
  const child = spawn(process.execPath, [HEAP, worker, upload.folder, upload.type], {
    cwd: upload.folder,
    env: ENVIRONMENT,
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
  const watch = watchChild(child, signal, limits);
  const [output, complaint, ended] = await Promise.all([
    textOf(child.stdout),
    textOf(child.stderr),
    new Promise<{ code: number | null }>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code) => resolve({ code }));
    }),
  ]).finally(watch.stop);
  const reason = watch.reason();
  if (reason !== null) return refuse(reason);
  if (ended.code === 0) {
    const answer = workerAnswer.parse(JSON.parse(output));
    return 'refused' in answer ? refuse(answer.refused) : ok({ ...answer.developed, ...watch.figures() });
  }
  // No code: it fell over the picture and the machine ended it.
  if (ended.code === null) return refuse('damaged-image');
  if (/ENOSPC|no space left/i.test(complaint)) return refuse('no-space');
  throw new Error(`the picture's process ended with ${ended.code}: ${complaint.slice(0, 2_000)}`);
}

/** Kills the child when it takes too much of anything, or when nobody waits for it any more. */
function watchChild(child: ChildProcess, signal: AbortSignal, limits: ChildLimits) {
  let reason: 'too-slow' | 'too-heavy' | 'cancelled' | null = null;
  const figures: ChildFigures = { peakBytes: 0, processorMs: 0 };
  const kill = (why: NonNullable<typeof reason>) => {
    reason ??= why;
    child.kill('SIGKILL');
  };
  const cancel = () => kill('cancelled');
  if (signal.aborted) cancel();
  signal.addEventListener('abort', cancel);
  const clock = setTimeout(() => kill('too-slow'), limits.clockMs);
  const looking = setInterval(() => {
    usageOf(child.pid).then(({ bytes, processorMs }) => {
      figures.peakBytes = Math.max(figures.peakBytes, bytes);
      figures.processorMs = Math.max(figures.processorMs, processorMs);
      if (bytes > limits.bytes) kill('too-heavy');
      else if (processorMs > limits.processorMs) kill('too-slow');
    }, cancel);
  }, LOOK_EVERY_MS);
  return {
    reason: () => reason,
    figures: () => figures,
    stop: () => {
      clearTimeout(clock);
      clearInterval(looking);
      signal.removeEventListener('abort', cancel);
    },
  };
}

/** What a process holds and has spent; nothing where there is no /proc, or no such process any more. */
async function usageOf(pid: number | undefined): Promise<{ bytes: number; processorMs: number }> {
  const read = (name: string) => readFile(`/proc/${pid}/${name}`, 'utf8').catch(() => '');
  const [status, stat] = await Promise.all([read('status'), read('stat')]);
  const kilobytes = Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0);
  // After the name, which stands in brackets: state is the third field, user and system time the 14th and 15th.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
  return { bytes: kilobytes * 1_024, processorMs: ticks * TICK_MS };
}

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for await (const chunk of stream) if (text.length < MOST_OUTPUT) text += String(chunk);
  return text;
}
