import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#lib/domain/auth/actor.ts';
import { MOST_UPLOAD_BYTES, UPLOAD_BYTES, UPLOAD_TRIES } from '#lib/domain/media/limits.ts';
import { spendTry } from '../auth/spend-try.ts';
import { testStore, type TestStore } from '../kernel/test-store.ts';
import { smallPicture } from './test-containers.ts';
import { bodyOf, testDarkroom, type TestDarkroom } from './test-darkroom.ts';
import { uploadPicture } from './upload-picture.ts';

let desk: TestStore;
let room: TestDarkroom;
beforeEach(async () => {
  desk = await testStore();
  room = testDarkroom();
});
afterEach(async () => {
  await desk.close();
  room.close();
});

const upload = (bytes: Uint8Array, length = bytes.length, actor: Actor = desk.cast.writer) =>
  uploadPicture(desk.store, actor, room.darkroom, {
    body: bodyOf(bytes),
    length,
    name: '',
    signal: new AbortController().signal,
  });

describe('what one account may bring', () => {
  test('is so many tries in an hour; a colleague is not held up', async () => {
    const { writer, writer2 } = desk.cast;
    await spendTry(desk.store, { limit: UPLOAD_TRIES, of: writer.id, points: UPLOAD_TRIES.points });
    const picture = await smallPicture('png');
    const refused = await upload(picture);
    expect(refused).toMatchObject({ ok: false, code: 'limited', retryInMinutes: 60 });
    expect(await upload(picture, picture.length, writer2)).toMatchObject({ ok: true });
  });

  test('is so many bytes in a day, of which only those count that were kept', async () => {
    const weight = { limit: UPLOAD_BYTES, of: desk.cast.writer.id };
    const picture = await smallPicture('png');
    await spendTry(desk.store, { ...weight, points: UPLOAD_BYTES.points - picture.length });
    // Neither what is no picture nor what is beyond the limit takes any of what is left.
    expect(await upload(new Uint8Array(50))).toMatchObject({ code: 'not-an-image' });
    expect(await upload(picture, MOST_UPLOAD_BYTES)).toMatchObject({
      code: 'limited',
      retryInMinutes: 1_440,
    });
    expect(await upload(picture)).toMatchObject({ ok: true });
    expect(await upload(await smallPicture('webp'))).toMatchObject({ code: 'limited' });
  });

  test('is a file with something in it, and no larger than what is taken', async () => {
    expect(await upload(new Uint8Array())).toMatchObject({ code: 'empty-file' });
    expect(await upload(new Uint8Array(), MOST_UPLOAD_BYTES + 1)).toMatchObject({ code: 'too-large' });
    expect(await upload(new Uint8Array(9), 9, desk.cast.checker)).toMatchObject({ code: 'role' });
  });
});
