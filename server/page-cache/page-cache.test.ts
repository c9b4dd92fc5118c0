import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { invalidations } from '#db/schema/kernel.ts';
import { openDatabase, type Database } from '#db/client.ts';
import type { Store } from '#lib/server/kernel/store.ts';
import { testStore, type TestStore } from '#lib/server/kernel/test-store.ts';
import { finishPage } from './finish-page.ts';
import { createPageCache, type PageCache } from './page-cache.ts';
import { generationsOf } from './stored-invalidations.ts';

const KEYS = ['site', 'section:news'];

/** A page renderer whose renders end when the test says so. */
function delayedRenderer() {
  const renders: { finish(body: string, status?: number): void; fail(): void }[] = [];
  return {
    renders,
    render: () =>
      new Promise<Awaited<ReturnType<typeof finishPage>>>((resolve, reject) => {
        renders.push({
          finish: (body, status = 200) =>
            void finishPage({
              status,
              contentType: 'text/html; charset=utf-8',
              location: null,
              body: Buffer.from(body),
            }).then(resolve),
          fail: () => reject(new Error('render failed')),
        });
      }),
  };
}

const bodyOf = ({ page }: Awaited<ReturnType<PageCache['page']>>) =>
  /<body>(.*)<\/body>/s.exec(page.variants.identity.body.toString())?.[1];

async function empty(database: Database, key: string): Promise<void> {
  await database.write(async (tx) => {
    await tx.insert(invalidations).values({ key, at: '2026-11-23T00:00:00.000Z' });
  });
}

/** Lets renders that were asked for begin. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 10));

describe('page cache', () => {
  let opened: TestStore;
  let store: Store;
  let upstream: ReturnType<typeof delayedRenderer>;
  let cache: PageCache;

  beforeEach(async () => {
    opened = await testStore();
    store = opened.store;
    upstream = delayedRenderer();
    cache = createPageCache({
      render: upstream.render,
      generations: await generationsOf(store),
      maxBytes: 1_000_000,
    });
  });
  afterEach(() => opened.close());

  async function rendered(body: string, path = '/news') {
    const asked = cache.page(path, KEYS);
    await settle();
    upstream.renders.at(-1)?.finish(body);
    return asked;
  }

  test('renders once and answers from memory', async () => {
    expect(await rendered('one')).toMatchObject({ hit: false });
    const again = await cache.page('/news', KEYS);
    expect(again.hit).toBe(true);
    expect(bodyOf(again)).toBe('one');
    expect(upstream.renders).toHaveLength(1);
  });

  test('a commit that empties a key is seen by the very next reader', async () => {
    await rendered('old');
    await empty(store.database, 'section:news');
    expect(bodyOf(await rendered('new'))).toBe('new');
  });

  test('a commit of another process is seen too', async () => {
    await rendered('old');
    const other = openDatabase(store.database.file);
    await empty(other, 'site');
    await other.close();
    expect(bodyOf(await rendered('new'))).toBe('new');
  });

  test('a commit that empties other keys leaves the page', async () => {
    await rendered('one');
    await empty(store.database, 'section:sport');
    expect(await cache.page('/news', KEYS)).toMatchObject({ hit: true });
  });

  test('a render begun before a commit is neither stored nor given out', async () => {
    const asked = cache.page('/news', KEYS);
    await settle();
    await empty(store.database, 'section:news');
    upstream.renders[0]?.finish('old');
    await settle();
    // It was rendered again for the one who asked.
    upstream.renders[1]?.finish('new');
    expect(bodyOf(await asked)).toBe('new');
    expect(bodyOf(await cache.page('/news', KEYS))).toBe('new');
    expect(upstream.renders).toHaveLength(2);
  });

  test('a render begun before a commit is not shared with who asks after it', async () => {
    const before = cache.page('/news', KEYS);
    await settle();
    await empty(store.database, 'section:news');
    const after = cache.page('/news', KEYS);
    await settle();
    expect(upstream.renders).toHaveLength(2);
    upstream.renders[1]?.finish('new');
    expect(bodyOf(await after)).toBe('new');
    upstream.renders[0]?.finish('old');
    expect(bodyOf(await before)).toBe('new');
    expect(bodyOf(await cache.page('/news', KEYS))).toBe('new');
  });

  test('who asks at the same time shares one render', async () => {
    const asked = Promise.all(Array.from({ length: 20 }, () => cache.page('/news', KEYS)));
    await settle();
    expect(upstream.renders).toHaveLength(1);
    upstream.renders[0]?.finish('one');
    expect(new Set((await asked).map(bodyOf))).toEqual(new Set(['one']));
  });

  test.each([404, 500, 307])('an answer of %i is not kept', async (status) => {
    const asked = cache.page('/news', KEYS);
    await settle();
    upstream.renders[0]?.finish('no', status);
    expect((await asked).page.status).toBe(status);
    expect(await rendered('one')).toMatchObject({ hit: false });
  });

  test('a failed render is told to all who wait, and forgotten', async () => {
    const asked = Promise.allSettled([cache.page('/news', KEYS), cache.page('/news', KEYS)]);
    await settle();
    upstream.renders[0]?.fail();
    expect((await asked).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(bodyOf(await rendered('one'))).toBe('one');
  });

  test('memory stays within its bound', async () => {
    for (let number = 0; number < 60; number += 1) await rendered('x'.repeat(40_000), `/page-${number}`);
    expect(cache.size()).toBeLessThanOrEqual(1_000_000);
    expect(cache.size()).toBeGreaterThan(500_000);
  });

  test('rows dropped before they were read empty everything', async () => {
    await rendered('old');
    for (const key of ['a', 'b', 'c']) await empty(store.database, key);
    await store.database.write(async (tx) => {
      await tx.delete(invalidations);
    });
    await empty(store.database, 'd');
    expect(bodyOf(await rendered('new'))).toBe('new');
  });
});
