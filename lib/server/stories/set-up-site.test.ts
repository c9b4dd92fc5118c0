import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accounts } from '#db/schema/auth.ts';
import { site } from '#db/schema/stories.ts';
import { auditEntries } from '#db/schema/audit.ts';
import { isSetUp } from '../auth/queries.ts';
import { testStore, type TestStore } from '../kernel/test-store.ts';
import { setUpSite } from './set-up-site.ts';

const input = {
  siteName: 'The Harbour Paper',
  zone: 'Europe/Lisbon',
  language: 'en',
  name: 'Ada First',
  email: 'ada@harbour.test',
  password: 'vermilion otter quay 91',
};

let house: TestStore;
beforeEach(async () => {
  house = await testStore();
});
afterEach(() => house.close());

const empty = () =>
  house.store.database.write(async (tx) => {
    await tx.delete(accounts);
  });

describe('setting up', () => {
  it('names the site and makes an admin, once, of three browsers at the same moment', async () => {
    await empty();
    const all = await Promise.all(
      ['ada', 'eve', 'mal'].map((name) =>
        setUpSite(house.store, { ...input, email: `${name}@harbour.test` }),
      ),
    );
    expect(all.filter((result) => result.ok)).toHaveLength(1);
    expect(all.filter((result) => !result.ok && result.code === 'already-set-up')).toHaveLength(2);
    const everyone = await house.store.database.read.select().from(accounts);
    expect(everyone).toMatchObject([{ role: 'admin', state: 'active', createdBy: null }]);
    expect(await house.store.database.read.select().from(site)).toMatchObject([
      { name: 'The Harbour Paper', zone: 'Europe/Lisbon' },
    ]);
    const entries = await house.store.database.read.select().from(auditEntries);
    expect(entries.map((entry) => entry.verb)).toEqual(['create account', 'set up']);
  });

  it('is over when anybody has an account', async () => {
    expect(await isSetUp(house.store)).toBe(true);
    expect(await setUpSite(house.store, input)).toEqual({ ok: false, code: 'already-set-up' });
  });

  it('judges the password', async () => {
    await empty();
    expect(await setUpSite(house.store, { ...input, password: 'harbourpaper' })).toEqual({
      ok: false,
      code: 'password-common',
    });
    expect(await isSetUp(house.store)).toBe(false);
  });
});
