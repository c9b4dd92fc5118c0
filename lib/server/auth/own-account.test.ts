import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditEntries } from '#db/schema/audit.ts';
import { jobs } from '#db/schema/jobs.ts';
import { HOUR } from '#lib/domain/kernel/clock.ts';
import { CAST_PASSWORD, castEmail, testStore, type TestStore } from '../kernel/test-store.ts';
import { askPasswordReset } from './ask-password-reset.ts';
import { changePassword } from './change-password.ts';
import { resetPassword } from './choose-password.ts';
import { createAccount } from './create-account.ts';
import { createAdmin } from './create-admin.ts';
import { endAllOwnSessions, endOwnSession } from './end-sessions.ts';
import { accountForOwner, isPasswordInUse, linkHolder } from './queries.ts';
import { readSession } from './read-session.ts';
import { sendAccountLink } from './send-account-link.ts';
import { signIn } from './sign-in.ts';

const place = { baseUrl: 'https://news.example', siteName: 'The Harbour Paper' };
const NEW_PASSWORD = 'vermilion otter quay 91';
const address = '192.0.2.7';

let house: TestStore;
beforeEach(async () => {
  house = await testStore();
});
afterEach(() => house.close());

async function sessionOf(email: string, password = CAST_PASSWORD): Promise<string> {
  const begun = await signIn(house.store, {
    email,
    password,
    address,
    userAgent: 'Mozilla/5.0 (X11; Linux) Firefox/140.0',
  });
  if (!begun.ok) throw new Error(begun.code);
  return begun.value.sessionId;
}
const areIn = (ids: string[]) =>
  Promise.all(ids.map(async (id) => (await readSession(house.store, id)) !== null));
const ask = (email: string, from = address) => askPasswordReset(house.store, { email, address: from, place });
const mails = async () =>
  (await house.store.database.read.select().from(jobs)).map(
    (job) => JSON.parse(job.payload) as { to: string; text: string },
  );
const tokenIn = (text: string) => /\/reset\/([\w-]+)/.exec(text)?.[1] ?? '';

describe('a forgotten password', () => {
  it('is answered alike for everyone; the mail goes to the stored address only', async () => {
    const answers = [];
    for (const email of [
      ' Writer@Desk.test',
      'nobody@desk.test',
      castEmail('suspended'),
      'writer@desk.test,evil@evil.test',
    ]) {
      answers.push(await ask(email));
    }
    expect(answers).toEqual(Array(4).fill({ ok: true, value: undefined }));
    expect((await mails()).map((mail) => mail.to)).toEqual(['writer@desk.test']);
    expect(await house.store.database.read.select().from(auditEntries)).toHaveLength(4);
  });

  it('is reset once, within the hour; every session ends', async () => {
    const ids = [await sessionOf(castEmail('writer')), await sessionOf(castEmail('writer'))];
    await ask(castEmail('writer'));
    const token = tokenIn((await mails())[0]?.text ?? '');
    expect((await mails())[0]?.text).toContain(`https://news.example/reset/${token}`);
    expect(await linkHolder(house.store, 'reset', token)).not.toBeNull();
    const reset = { token, password: NEW_PASSWORD, place, address };
    expect(await resetPassword(house.store, { ...reset, password: 'writer@desk.test' })).toMatchObject({
      code: 'password-common',
    });
    expect((await resetPassword(house.store, reset)).ok).toBe(true);
    expect(await areIn(ids)).toEqual([false, false]);
    expect(await resetPassword(house.store, reset)).toMatchObject({ code: 'link-unusable' });
    await sessionOf(castEmail('writer'), NEW_PASSWORD);
    await expect(sessionOf(castEmail('writer'))).rejects.toThrow('wrong-credentials');
  });

  it('is not reset after the hour, nor by a token that was never given', async () => {
    await ask(castEmail('writer'));
    const token = tokenIn((await mails())[0]?.text ?? '');
    house.clock.advance(HOUR);
    for (const tried of [token, 'A'.repeat(43), '', '../../x']) {
      expect(
        await resetPassword(house.store, { token: tried, password: NEW_PASSWORD, place, address }),
      ).toMatchObject({ code: 'link-unusable' });
    }
  });

  it('sends three mails an hour, and does not say so', async () => {
    for (let at = 0; at < 5; at += 1) expect((await ask(castEmail('writer'))).ok).toBe(true);
    expect(await mails()).toHaveLength(3);
  });

  it('is limited for an address that asks for many', async () => {
    for (let at = 0; at < 15; at += 1) await ask(`nobody${at}@desk.test`);
    expect(await ask(castEmail('writer'))).toMatchObject({ ok: false, code: 'too-many-tries' });
    expect((await ask(castEmail('writer'), '192.0.2.8')).ok).toBe(true);
  });

  it('may be reset by a link from an admin', async () => {
    const sent = await sendAccountLink(house.store, house.cast.admin, {
      accountId: house.cast.writer.id,
      place,
    });
    expect(sent).toMatchObject({ ok: true, value: { kind: 'reset' } });
    const token = sent.ok ? tokenIn(sent.value.link) : '';
    expect((await resetPassword(house.store, { token, password: NEW_PASSWORD, place, address })).ok).toBe(
      true,
    );
  });
});

describe('one’s own account', () => {
  it('changes its password with the current one; other sessions end, this one stays', async () => {
    const [here, there] = [await sessionOf(castEmail('writer')), await sessionOf(castEmail('writer'))];
    const change = { currentPassword: CAST_PASSWORD, password: NEW_PASSWORD, sessionId: here, place };
    const { writer } = house.cast;
    expect(await changePassword(house.store, writer, { ...change, currentPassword: 'wrong' })).toMatchObject({
      code: 'wrong-current-password',
    });
    expect(await changePassword(house.store, writer, { ...change, password: 'short' })).toMatchObject({
      code: 'password-too-short',
    });
    expect(await areIn([here, there])).toEqual([true, true]);
    expect((await changePassword(house.store, writer, change)).ok).toBe(true);
    expect(await areIn([here, there])).toEqual([true, false]);
    expect((await mails()).map((mail) => mail.to)).toEqual(['writer@desk.test']);
  });

  it('limits guesses of the current password', async () => {
    const change = { currentPassword: 'wrong', password: NEW_PASSWORD, sessionId: '', place };
    for (let at = 0; at < 5; at += 1) await changePassword(house.store, house.cast.writer, change);
    expect(
      await changePassword(house.store, house.cast.writer, { ...change, currentPassword: CAST_PASSWORD }),
    ).toMatchObject({ code: 'too-many-tries' });
  });

  it('lists its sessions and ends one, or all; never one of somebody else', async () => {
    const ids = [
      await sessionOf(castEmail('writer')),
      await sessionOf(castEmail('writer')),
      await sessionOf(castEmail('writer2')),
    ];
    const [here = '', there = '', theirs = ''] = ids;
    const { writer } = house.cast;
    const account = await accountForOwner(house.store, writer, here);
    expect(account?.sessions.map((session) => session.isThis).sort()).toEqual([false, true]);
    expect(account?.sessions[0]?.browser).toBe('Firefox on Linux');
    expect(await endOwnSession(house.store, writer, { sessionId: theirs })).toEqual({
      ok: false,
      code: 'no-such-session',
    });
    expect((await endOwnSession(house.store, writer, { sessionId: there })).ok).toBe(true);
    expect(await areIn(ids)).toEqual([true, false, true]);
    await endAllOwnSessions(house.store, writer);
    expect(await areIn(ids)).toEqual([false, false, true]);
  });
});

describe('accounts made outside the desk', () => {
  it('are active at once, one for an address', async () => {
    const nell = {
      email: 'Nell@Desk.test',
      name: 'Nell New',
      role: 'checker',
      password: 'countersign-demo',
    } as const;
    expect((await createAccount(house.store, nell)).ok).toBe(true);
    expect(await createAccount(house.store, nell)).toEqual({ ok: false, code: 'address-taken' });
    await sessionOf('nell@desk.test', 'countersign-demo');
    expect(await isPasswordInUse(house.store, 'countersign-demo')).toBe(true);
    expect(await isPasswordInUse(house.store, 'another-password')).toBe(false);
  });

  it('of an admin need a good password', async () => {
    const ada = { email: 'ada2@desk.test', name: 'Ada Two', password: 'countersign-demo' };
    expect(await createAdmin(house.store, ada)).toEqual({ ok: false, code: 'password-common' });
    expect((await createAdmin(house.store, { ...ada, password: NEW_PASSWORD })).ok).toBe(true);
  });
});
