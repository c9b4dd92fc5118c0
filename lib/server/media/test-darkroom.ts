/** A darkroom on a folder of its own, for tests and proofs. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createDarkroom, type Darkroom } from './darkroom.ts';
import { PICTURE_WORKER } from './worker-file.ts';

export type TestDarkroom = {
  darkroom: Darkroom;
  /** Every file below MEDIA_DIR, also of uploads that are not done. */
  files: () => string[];
  close: () => void;
};

export function testDarkroom(worker = PICTURE_WORKER): TestDarkroom {
  const mediaDir = mkdtempSync(path.join(tmpdir(), 'countersign-darkroom-'));
  return {
    darkroom: createDarkroom(mediaDir, worker),
    files: () =>
      readdirSync(mediaDir, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => entry.name),
    close: () => rmSync(mediaDir, { recursive: true, force: true }),
  };
}

/** Bytes as the body of a request. */
export async function* bodyOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}
