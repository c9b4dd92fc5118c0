import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { rateLimits } from '#db/schema/auth.ts';
import { RESET_ACCOUNT, SIGN_IN_ACCOUNT, SIGN_IN_ADDRESS } from '#lib/domain/auth/limits.ts';
import { MINUTE } from '#lib/domain/kernel/clock.ts';
import { testStore, type TestStore } from '../kernel/test-store.ts';
import { forgetTries, returnTry, spendTry } from './spend-try.ts';

let house: TestStore;
beforeEach(async () => {
  house = await testStore();
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(house.clock.now()) });
});
afterEach(async () => {
  vi.useRealTimers();
  await house.close();
});

const spend = (limit = SIGN_IN_ACCOUNT, of = 'wren@desk.test', store = house.store) =>
  spendTry(store, { limit, of });
async function spendAll(limit = SIGN_IN_ACCOUNT) {
  for (let at = 0; at < limit.points; at += 1) expect((await spend(limit)).ok).toBe(true);
}

describe('tries (T-33)', () => {
  it.each([
    [SIGN_IN_ACCOUNT, 5, 15],
    [SIGN_IN_ADDRESS, 30, 15],
    [RESET_ACCOUNT, 3, 60],
  ])('%o allows %i, then says to wait %i minutes', async (limit, points, minutes) => {
    expect(limit.points).toBe(points);
    await spendAll(limit);
    const refused = await spend(limit);
    expect(refused).toMatchObject({
      ok: false,
      code: 'too-many-tries',
      retryInMinutes: minutes,
      isFirst: true,
    });
    expect(await spend(limit)).toMatchObject({ ok: false, isFirst: false });
  });

  it('are counted for each subject by itself', async () => {
    await spendAll();
    expect((await spend(SIGN_IN_ACCOUNT, 'wilma@desk.test')).ok).toBe(true);
  });

  it('run out: nobody is locked out for good', async () => {
    await spendAll();
    for (let at = 0; at < 50; at += 1) await spend();
    vi.setSystemTime(Date.now() + 15 * MINUTE + 1);
    expect((await spend()).ok).toBe(true);
  });

  it('survive a restart', async () => {
    await spendAll();
    const reopened = openDatabase(house.store.database.file);
    expect((await spend(SIGN_IN_ACCOUNT, 'wren@desk.test', { ...house.store, database: reopened })).ok).toBe(
      false,
    );
    await reopened.close();
  });

  it('are given back, and forgotten', async () => {
    await spendAll();
    await returnTry(house.store, { limit: SIGN_IN_ACCOUNT, of: 'wren@desk.test' });
    expect((await spend()).ok).toBe(true);
    expect((await spend()).ok).toBe(false);
    await forgetTries(house.store, { limit: SIGN_IN_ACCOUNT, of: 'wren@desk.test' });
    expect((await spend()).ok).toBe(true);
  });

  it('of a hundred at once, five pass', async () => {
    const all = await Promise.all(Array.from({ length: 100 }, () => spend()));
    expect(all.filter((spent) => spent.ok)).toHaveLength(5);
  });

  it('never interleave with a transaction, nor roll back with one', async () => {
    const broken = house.store.database.write(async () => {
      await Promise.resolve();
      throw new Error('rolled back');
    });
    const [, spent] = await Promise.allSettled([broken, spend()]);
    expect(spent).toMatchObject({ status: 'fulfilled', value: { ok: true } });
    expect(await house.store.database.read.select().from(rateLimits)).toHaveLength(1);
  });

  it('keep no address in the open, and sweep behind themselves', async () => {
    await spend();
    vi.setSystemTime(Date.now() + 20 * MINUTE);
    await spend(SIGN_IN_ACCOUNT, 'wilma@desk.test');
    const rows = await house.store.database.read.select().from(rateLimits);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.key).toMatch(/^sign-in-account:[0-9a-f]{64}$/);
  });
});
