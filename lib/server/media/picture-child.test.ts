import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { MediaType } from '#lib/domain/media/vocabulary.ts';
import { CHILD_LIMITS, developInChild, type ChildLimits } from './picture-child.ts';

const GREEDY = path.join(import.meta.dirname, 'greedy-worker.fixture.ts');

/** The fixture hoards memory for a PNG, falls over a GIF, and spins for everything else. */
const greedy = (type: MediaType, limits: Partial<ChildLimits>) =>
  developInChild(GREEDY, { folder: tmpdir(), type }, new AbortController().signal, {
    ...CHILD_LIMITS,
    ...limits,
  });

test('a process that holds too much memory is killed', { timeout: 30_000 }, async () => {
  expect(await greedy('image/png', {})).toMatchObject({ ok: false, code: 'too-heavy' });
});

test(
  'a process that takes too long is killed, by its own time and by the clock',
  { timeout: 30_000 },
  async () => {
    const bySelf = await greedy('image/jpeg', { processorMs: 300 });
    const byClock = await greedy('image/jpeg', { clockMs: 300 });
    expect([bySelf, byClock]).toMatchObject([{ code: 'too-slow' }, { code: 'too-slow' }]);
  },
);

test('a process that dies of a picture is the picture’s fault, not ours', { timeout: 30_000 }, async () => {
  expect(await greedy('image/gif', {})).toMatchObject({ ok: false, code: 'damaged-image' });
});
