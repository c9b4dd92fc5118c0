import { expect, test } from 'vitest';
import type { MediaView } from '#lib/domain/media/views.ts';
import { createUploadList } from './upload-list.ts';
import type { UploadAnswer } from './upload-picture.ts';

const pictureOf = (name: string): MediaView => ({
  ...{ hash: name, type: 'image/png', src: '', width: 1, height: 1, alt: '', caption: '', credit: '', name },
  ...{ licence: '', licenceUntil: null, focus: { x: 50, y: 50 }, placeholder: '', variants: [] },
});
const file = (name: string) => new File(['x'], name, { type: 'image/png' });
const stored = (name: string): UploadAnswer => ({
  kind: 'stored',
  media: pictureOf(name),
  alreadyThere: false,
  stilled: false,
});

/** A list whose server answers when the test says so. */
function list() {
  const sent = new Map<string, { answer: (answer: UploadAnswer) => void; progress: (to: number) => void }>();
  const arrived: string[] = [];
  const uploads = createUploadList({
    send: ({ name }, { onProgress, signal }) =>
      new Promise((resolve) => {
        sent.set(name, { answer: resolve, progress: onProgress });
        signal.addEventListener('abort', () => resolve({ kind: 'cancelled' }));
      }),
    stored: (_upload, { media }) => arrived.push(media.hash),
  });
  const answer = async (name: string, given: UploadAnswer) => {
    const waiting = sent.get(name);
    sent.delete(name);
    waiting?.answer(given);
    await Promise.resolve();
    await Promise.resolve();
  };
  const states = () => uploads.all().map((upload) => `${upload.file.name} ${upload.state.kind}`);
  return { uploads, sent, arrived, answer, states };
}

test('two are sent at a time, the others wait their turn', async () => {
  const { uploads, arrived, answer, states } = list();
  expect(uploads.add([file('a'), file('b'), file('c')])).toEqual([1, 2, 3]);
  expect(states()).toEqual(['a sending', 'b sending', 'c waiting']);
  await answer('b', stored('b'));
  expect(states()).toEqual(['a sending', 'c sending']);
  await answer('c', stored('c'));
  await answer('a', stored('a'));
  expect(arrived).toEqual(['b', 'c', 'a']);
  expect(uploads.all()).toEqual([]);
  expect(uploads.isBusy()).toBe(false);
  expect(uploads.lastEvent()).toMatchObject({ kind: 'stored', upload: { id: 1 } });
});

test('a failure stays with its reason until it is tried again or taken away', async () => {
  const { uploads, arrived, answer, states } = list();
  uploads.add([file('a'), file('b')]);
  await answer('a', { kind: 'unreachable' });
  await answer('b', { kind: 'refused', code: 'damaged-image', facts: {} });
  expect(states()).toEqual(['a failed', 'b failed']);
  expect(uploads.isBusy()).toBe(false);
  expect(uploads.lastEvent()).toMatchObject({ kind: 'failed', failure: { code: 'damaged-image' } });
  uploads.retry(1);
  uploads.remove(2);
  expect(states()).toEqual(['a sending']);
  await answer('a', stored('a'));
  expect(arrived).toEqual(['a']);
});

test('what is cancelled is never stored, and makes room for the next', async () => {
  const { uploads, sent, arrived, answer, states } = list();
  uploads.add([file('a'), file('b'), file('c')]);
  sent.get('a')?.progress(0.5);
  expect(uploads.all()[0]?.state).toEqual({ kind: 'sending', fraction: 0.5 });
  uploads.remove(1);
  sent.get('a')?.progress(0.9);
  expect(states()).toEqual(['b sending', 'c sending']);
  await answer('a', stored('a'));
  expect(arrived).toEqual([]);
  expect(states()).toEqual(['b sending', 'c sending']);
});

test('whoever listens hears of every change, and of none that did not happen', async () => {
  const { uploads, answer } = list();
  let heard = 0;
  const stop = uploads.subscribe(() => (heard += 1));
  uploads.add([]);
  expect(heard).toBe(0);
  uploads.add([file('a')]);
  const before = uploads.all();
  expect(uploads.all()).toBe(before);
  await answer('a', stored('a'));
  stop();
  const until = heard;
  uploads.add([file('b')]);
  expect(until).toBeGreaterThan(1);
  expect(heard).toBe(until);
});
