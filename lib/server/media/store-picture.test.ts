import { readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { media, mediaVariants } from '#db/schema/media.ts';
import { auditEntries } from '#db/schema/audit.ts';
import { sha256 } from '#lib/domain/kernel/digest.ts';
import { testStore, type TestStore } from '../kernel/test-store.ts';
import { must } from '../kernel/test-story.ts';
import { storePicture, type PictureUpload } from './store-picture.ts';
import { bodyOf, testDarkroom, type TestDarkroom } from './test-darkroom.ts';
import { gifOf, ladenJpeg, smallPicture } from './test-containers.ts';
import { hostilePictures, mutatedPictures, type HostilePicture } from './test-hostile-pictures.ts';

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

const store = (bytes: Uint8Array, more: Partial<PictureUpload> = {}) =>
  storePicture(desk.store, desk.cast.writer, room.darkroom, {
    body: bodyOf(bytes),
    name: 'picture.jpg',
    signal: new AbortController().signal,
    ...more,
  });
const rows = () => desk.store.database.read.select().from(media);
const file = (name: string) => readFileSync(path.join(room.darkroom.mediaDir, name));

describe('a picture that is taken in', () => {
  test('is kept under its own hash, with its widths in two formats, and is in the audit log', async () => {
    const { hash } = must(await store(await smallPicture('jpeg', { width: 900, height: 600 })));
    expect(sha256(file(`${hash}.jpg`))).toBe(hash);
    expect(await rows()).toMatchObject([
      {
        hash,
        type: 'image/jpeg',
        width: 900,
        height: 600,
        name: 'picture.jpg',
        addedBy: desk.cast.writer.id,
      },
    ]);
    const variants = await desk.store.database.read.select().from(mediaVariants);
    expect(variants.map(({ width, format }) => `${width}.${format}`).sort()).toEqual([
      '400.avif',
      '400.webp',
      '800.avif',
      '800.webp',
      '900.avif',
      '900.webp',
    ]);
    for (const { width, format, bytes } of variants) {
      const variant = file(`${hash}-${width}.${format}`);
      expect(variant).toHaveLength(bytes);
      expect(await sharp(variant).metadata()).toMatchObject({ width });
    }
    expect(room.files()).toHaveLength(7);
    const [entry] = await desk.store.database.read.select().from(auditEntries);
    expect(entry).toMatchObject({ verb: 'add media', objectKind: 'media', object: hash });
  });

  test('loses everything that came with it, and stands upright', async () => {
    const laden = await ladenJpeg();
    expect(laden.includes('CANARY-ARTIST')).toBe(true);
    expect(await sharp(laden).metadata()).toMatchObject({ orientation: 6, width: 640 });
    const { hash } = must(await store(laden));
    for (const name of room.files()) {
      const kept = file(name);
      expect(kept.includes('CANARY'), name).toBe(false);
      const told = await sharp(kept).metadata();
      expect([told.exif, told.xmp, told.iptc, told.icc, told.orientation, told.comments], name).toEqual(
        Array.from({ length: 6 }, () => undefined),
      );
    }
    expect(await sharp(file(`${hash}.jpg`)).metadata()).toMatchObject({
      width: 480,
      height: 640,
      space: 'srgb',
    });
  });

  test('a second time is the same picture, and says so', async () => {
    const bytes = await smallPicture('png');
    const first = must(await store(bytes));
    const again = must(await store(bytes, { name: 'other.png' }));
    expect([first.alreadyThere, again.alreadyThere, again.hash]).toEqual([false, true, first.hash]);
    expect(await rows()).toMatchObject([{ name: 'picture.jpg' }]);
  });

  test('stands still', async () => {
    const { hash, stilled } = must(await store(gifOf(3, 20, 10)));
    expect(stilled).toBe(true);
    expect(await rows()).toMatchObject([{ hash, type: 'image/png', width: 20, height: 10 }]);
  });

  test('is none of a checker’s', async () => {
    const { checker } = desk.cast;
    const upload = {
      body: bodyOf(await smallPicture('png')),
      name: '',
      signal: new AbortController().signal,
    };
    const refused = await storePicture(desk.store, checker, room.darkroom, upload);
    expect(refused).toMatchObject({ ok: false, code: 'role' });
  });
});

describe('a hostile file', () => {
  const becomes = async (picture: HostilePicture) => {
    const stored = await store(picture.bytes);
    return stored.ok ? 'clean' : stored.code;
  };

  test(
    'is refused by name, or comes out clean, and leaves nothing behind',
    { timeout: 120_000 },
    async () => {
      const pictures = await hostilePictures();
      const found = await Promise.all(
        pictures.map(async (picture) => [picture.name, picture.becomes, await becomes(picture)] as const),
      );
      const wrong = found.filter(([, wanted, got]) => wanted !== got && wanted !== 'either');
      expect(wrong).toEqual([]);
      for (const name of room.files()) expect(file(name).includes('CANARY'), name).toBe(false);
      // Nothing is left of what was refused: each picture that was taken is a master and its widths.
      const variants = await desk.store.database.read.select().from(mediaVariants);
      expect(room.files()).toHaveLength((await rows()).length + variants.length);
    },
  );

  test('however it was cut or turned, ends in an answer', { timeout: 120_000 }, async () => {
    const answers = await Promise.all((await mutatedPictures(24)).map(becomes));
    const odd = answers.filter(
      (answer) =>
        !['clean', 'damaged-image', 'too-many-pixels', 'too-many-frames', 'mixed-file'].includes(answer),
    );
    expect(odd).toEqual([]);
  });

  test('too large is refused while it comes in', async () => {
    const endless = (async function* () {
      const head = await smallPicture('jpeg');
      yield head;
      for (;;) yield Buffer.alloc(1_048_576);
    })();
    expect(await store(new Uint8Array(), { body: endless })).toMatchObject({ ok: false, code: 'too-large' });
    expect(room.files()).toEqual([]);
  });
});

describe('an upload that is cancelled', () => {
  test('on its way leaves nothing', async () => {
    const leaving = new AbortController();
    const bytes = await smallPicture('jpeg');
    const body = (async function* () {
      yield bytes;
      leaving.abort();
      yield bytes;
    })();
    expect(await store(bytes, { body, signal: leaving.signal })).toMatchObject({
      ok: false,
      code: 'cancelled',
    });
    expect([room.files(), await rows()]).toEqual([[], []]);
  });

  test('while it is decoded, or waits for its turn, leaves nothing', { timeout: 60_000 }, async () => {
    const leaving = new AbortController();
    const bytes = await smallPicture('png', { width: 3_000, height: 2_000 });
    const uploads = Array.from({ length: 4 }, () => store(bytes, { signal: leaving.signal }));
    // Two are with their processes by then, and two wait.
    while (room.files().length < 4) await new Promise((resolve) => setImmediate(resolve));
    leaving.abort();
    for (const upload of await Promise.all(uploads))
      expect(upload).toMatchObject({ ok: false, code: 'cancelled' });
    expect([room.files(), await rows()]).toEqual([[], []]);
  });
});
