import { desc, eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditEntries } from '#db/schema/audit.ts';
import { accounts, sessions } from '#db/schema/auth.ts';
import { DAY, HOUR, MINUTE } from '#lib/domain/kernel/clock.ts';
import { CAST_PASSWORD, castEmail, testStore, type TestStore } from '../kernel/test-store.ts';
import { hashPassword } from './hash-password.ts';
import { readSession } from './read-session.ts';
import { signIn } from './sign-in.ts';

let house: TestStore;
beforeEach(async () => {
  house = await testStore();
});
afterEach(() => house.close());

const enter = (email: string, password = CAST_PASSWORD, address = '192.0.2.7') =>
  signIn(house.store, { email, password, address, userAgent: 'Firefox/140 Linux' });

async function sessionOf(email: string): Promise<string> {
  const begun = await enter(email);
  if (!begun.ok) throw new Error(begun.code);
  return begun.value.sessionId;
}

async function lastEntry() {
  const [entry] = await house.store.database.read
    .select()
    .from(auditEntries)
    .orderBy(desc(auditEntries.seq))
    .limit(1);
  return entry;
}

describe('signing in', () => {
  it('begins a session and is in the audit log', async () => {
    const sessionId = await sessionOf(' Writer@Desk.TEST ');
    const { writer } = house.cast;
    expect(await readSession(house.store, sessionId)).toEqual({
      id: sessionId,
      actor: writer,
      email: castEmail('writer'),
      isShared: false,
    });
    expect(await lastEntry()).toMatchObject({
      verb: 'sign in',
      objectKind: 'session',
      object: sessionId,
      actor: writer.id,
    });
  });

  it('makes a new session each time', async () => {
    expect(await sessionOf(castEmail('writer'))).not.toBe(await sessionOf(castEmail('writer')));
  });

  it.each([
    ['a stranger', 'nobody@desk.test', CAST_PASSWORD],
    ['no address at all', 'not an address', CAST_PASSWORD],
    ['a wrong password', castEmail('writer'), 'a lantern for the day desk'],
    ['a suspended account', castEmail('suspended'), CAST_PASSWORD],
  ])('gives %s the one answer, and records it', async (_who, email, password) => {
    expect(await enter(email, password)).toEqual({ ok: false, code: 'wrong-credentials' });
    expect(await lastEntry()).toMatchObject({ verb: 'refuse sign-in', objectKind: 'account', actor: null });
    expect(await house.store.database.read.select().from(sessions)).toHaveLength(0);
  });

  it('stops the sixth guess at an account, known or not, from wherever it comes', async () => {
    for (const email of [castEmail('writer'), 'nobody@desk.test']) {
      for (let at = 0; at < 5; at += 1) {
        expect(await enter(email, 'a wrong password', `192.0.2.${at}`)).toMatchObject({
          code: 'wrong-credentials',
        });
      }
      expect(await enter(email, CAST_PASSWORD, '192.0.2.99')).toMatchObject({
        code: 'too-many-tries',
        retryInMinutes: 15,
      });
    }
    expect((await enter(castEmail('editor'))).ok).toBe(true);
  });

  it('forgets the failures of an account that then signs in', async () => {
    for (let round = 0; round < 2; round += 1) {
      for (let at = 0; at < 4; at += 1) await enter(castEmail('writer'), 'a wrong password');
      expect((await enter(castEmail('writer'))).ok).toBe(true);
    }
  });

  it('hashes again when the parameters have changed', async () => {
    const old = await hashPassword(CAST_PASSWORD, { memoryCost: 1_024, timeCost: 1, parallelism: 1 });
    const { writer } = house.cast;
    await house.store.database.write(async (tx) => {
      await tx.update(accounts).set({ passwordHash: old }).where(eq(accounts.id, writer.id));
    });
    await sessionOf(castEmail('writer'));
    const [row] = await house.store.database.read.select().from(accounts).where(eq(accounts.id, writer.id));
    expect(row?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
    expect((await enter(castEmail('writer'))).ok).toBe(true);
  });
});

describe('a session', () => {
  it('ends after 12 hours without a request', async () => {
    const sessionId = await sessionOf(castEmail('writer'));
    house.clock.advance(11 * HOUR);
    expect(await readSession(house.store, sessionId)).not.toBeNull();
    house.clock.advance(12 * HOUR - 1);
    expect(await readSession(house.store, sessionId)).not.toBeNull();
    house.clock.advance(12 * HOUR);
    expect(await readSession(house.store, sessionId)).toBeNull();
  });

  it('ends after 7 days, however busy', async () => {
    const sessionId = await sessionOf(castEmail('writer'));
    for (let at = 0; at < 7 * DAY - HOUR; at += HOUR) {
      house.clock.advance(HOUR);
      expect(await readSession(house.store, sessionId)).not.toBeNull();
    }
    house.clock.advance(HOUR);
    expect(await readSession(house.store, sessionId)).toBeNull();
  });

  it('writes down that it was seen at most once a minute', async () => {
    const sessionId = await sessionOf(castEmail('writer'));
    const seen = async () => (await house.store.database.read.select().from(sessions))[0]?.lastSeenAt;
    const before = await seen();
    house.clock.advance(MINUTE - 1);
    await readSession(house.store, sessionId);
    expect(await seen()).toBe(before);
    house.clock.advance(1);
    await readSession(house.store, sessionId);
    expect(await seen()).toBe(house.clock.now());
  });

  it.each([null, undefined, '', 'x', 7, "' or 1=1 --", '0'.repeat(32)])(
    '%j is nobody’s',
    async (sessionId) => {
      expect(await readSession(house.store, sessionId)).toBeNull();
    },
  );
});
