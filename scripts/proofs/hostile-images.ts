/**
 * Files that were made to do harm, sent to a running server as the editor sends pictures, while others
 * ask it whether it is well; and files that were cut and turned at random, straight to the processes
 * that decode them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { CAST } from '#lib/server/kernel/test-store.ts';
import { testStore } from '#lib/server/kernel/test-store.ts';
import { storePicture } from '#lib/server/media/store-picture.ts';
import { bodyOf, testDarkroom } from '#lib/server/media/test-darkroom.ts';
import { smallPicture } from '#lib/server/media/test-containers.ts';
import { hostilePictures, mutatedPictures } from '#lib/server/media/test-hostile-pictures.ts';
import { runningDesk, signIn, type Desk } from './running-server.ts';

const MEGABYTE = 1_048_576;
const ASK_EVERY_MS = 50;
/** What a mutated picture may end in, beside being taken. */
const NAMED = ['damaged-image', 'too-many-pixels', 'too-many-frames', 'mixed-file'];

const answerInput = z.union([
  z.object({ media: z.object({ hash: z.string() }) }).transform(() => 'clean'),
  z.object({ code: z.string() }).transform(({ code }) => code),
]);

export type HostileFigures = {
  sent: number;
  /** Refused by another name than theirs, taken though they should not be, or answered with a fault. */
  wrong: string[];
  clean: number;
  refused: number;
  /** Files in MEDIA_DIR that hold what a hostile file brought, or belong to no picture. */
  leftBehind: number;
  healthAsked: number;
  healthAnswered: number;
  slowestHealthMs: number;
  /** The most that one decoding process held. */
  peakMegabytes: number;
  mutated: number;
  mutatedClean: number;
  /** A mutated file that ended in neither a picture nor a name. */
  mutatedOdd: number;
  cancelled: number;
};

export async function hostileImages(mutated: number): Promise<HostileFigures> {
  const desk = await runningDesk();
  try {
    const watch = watchServer(desk);
    const named = await sendNamed(desk);
    const cancelled = await cancelSome(desk);
    const seen = await watch.end();
    const leftBehind = leftBehindIn(path.join(path.dirname(desk.databaseFile), 'media'), named.clean);
    const turned = await decodeMutated(mutated);
    const peakMegabytes = Math.max(seen.peakMegabytes, turned.peakMegabytes);
    return { ...named, ...seen, ...turned, leftBehind, cancelled, peakMegabytes };
  } finally {
    await desk.close();
  }
}

async function sendNamed(desk: Desk) {
  const session = await signIn(desk.url, 'editor');
  const pictures = await hostilePictures();
  const figures = { sent: pictures.length, clean: 0, refused: 0, wrong: [] as string[] };
  for (const { name, bytes, becomes } of pictures) {
    const response = await session.upload(name, Uint8Array.from(bytes));
    const answer = answerInput.parse(await response.json());
    if (answer === 'clean') figures.clean += 1;
    else figures.refused += 1;
    const isWrong = becomes === 'either' ? response.status >= 500 : answer !== becomes;
    if (isWrong) figures.wrong.push(`${name}: ${answer} (${response.status})`);
  }
  return figures;
}

/** Uploads whose sender leaves while they are decoded; how many left neither file nor process. */
async function cancelSome(desk: Desk): Promise<number> {
  const session = await signIn(desk.url, 'writer');
  const bytes = Uint8Array.from(await smallPicture('png', { width: 3_000, height: 2_000 }));
  let cancelled = 0;
  for (let round = 0; round < 3; round += 1) {
    const leaving = new AbortController();
    const upload = session.upload('leaving.png', bytes, leaving.signal).then(
      () => false,
      () => true,
    );
    while (childrenOf(desk.pid()).length === 0) await sleep(5);
    leaving.abort();
    const left = await upload;
    // Killed and cleared away at once; waited for, because nobody says when.
    for (let look = 0; look < 200 && !isQuiet(desk); look += 1) await sleep(10);
    if (left && isQuiet(desk)) cancelled += 1;
  }
  return cancelled;
}

function isQuiet(desk: Desk): boolean {
  const incoming = path.join(path.dirname(desk.databaseFile), 'media', '.incoming');
  return childrenOf(desk.pid()).length === 0 && readdirSync(incoming).length === 0;
}

async function decodeMutated(count: number) {
  const desk = await testStore();
  const room = testDarkroom();
  let peak = 0;
  const darkroom: typeof room.darkroom = {
    ...room.darkroom,
    develop: async (...upload) => {
      const developed = await room.darkroom.develop(...upload);
      if (developed.ok) peak = Math.max(peak, developed.value.peakBytes);
      return developed;
    },
  };
  let clean = 0;
  let odd = 0;
  const pictures = await mutatedPictures(count);
  const one = async () => {
    for (let picture = pictures.pop(); picture; picture = pictures.pop()) {
      const upload = {
        body: bodyOf(picture.bytes),
        name: picture.name,
        signal: new AbortController().signal,
      };
      const stored = await storePicture(desk.store, CAST.editor, darkroom, upload);
      if (stored.ok) clean += 1;
      else if (!NAMED.includes(stored.code)) odd += 1;
    }
  };
  try {
    await Promise.all([one(), one()]);
  } finally {
    await desk.close();
    room.close();
  }
  return { mutated: count, mutatedClean: clean, mutatedOdd: odd, peakMegabytes: Math.round(peak / MEGABYTE) };
}

/** Asks the server whether it is well, again and again, and looks at its processes meanwhile. */
function watchServer(desk: Desk) {
  let isOver = false;
  const figures = { healthAsked: 0, healthAnswered: 0, slowestHealthMs: 0, peakMegabytes: 0 };
  const looking = (async () => {
    while (!isOver) {
      const begun = performance.now();
      figures.healthAsked += 1;
      const answer = await fetch(`${desk.url}/api/healthz`).catch(() => null);
      if (answer?.ok) figures.healthAnswered += 1;
      figures.slowestHealthMs = Math.max(figures.slowestHealthMs, Math.round(performance.now() - begun));
      for (const child of childrenOf(desk.pid())) {
        figures.peakMegabytes = Math.max(figures.peakMegabytes, Math.round(peakOf(child) / 1_024));
      }
      await sleep(ASK_EVERY_MS);
    }
  })();
  return {
    end: async () => {
      isOver = true;
      await looking;
      return figures;
    },
  };
}

/** The processes that a process has started; none where there is no /proc. */
function childrenOf(pid: number): string[] {
  return procFile(`${pid}/task/${pid}/children`).split(' ').filter(Boolean);
}

/** In kilobytes. */
function peakOf(pid: string): number {
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(procFile(`${pid}/status`))?.[1] ?? 0);
}

function procFile(name: string): string {
  try {
    return readFileSync(`/proc/${name}`, 'utf8');
  } catch {
    return '';
  }
}

/** Masters beyond those that were answered for, and whatever still carries the canary. */
function leftBehindIn(mediaDir: string, taken: number): number {
  const files = readdirSync(mediaDir, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const masters = files.filter((entry) => /^[0-9a-f]{64}\.[a-z]+$/.test(entry.name));
  const carriers = files.filter((entry) =>
    readFileSync(path.join(entry.parentPath, entry.name)).includes('CANARY'),
  );
  const others = files.filter((entry) => !/^[0-9a-f]{64}(-\d+)?\.[a-z]+$/.test(entry.name));
  return Math.max(0, masters.length - taken) + carriers.length + others.length;
}
