import { desc, eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditEntries } from '#db/schema/audit.ts';
import { accounts, accountLinks } from '#db/schema/auth.ts';
import { jobs } from '#db/schema/jobs.ts';
import { HOUR } from '#lib/domain/kernel/clock.ts';
import { CAST_PASSWORD, castEmail, testStore, type TestStore } from '../kernel/test-store.ts';
import { changeRole } from './change-role.ts';
import { acceptInvitation } from './choose-password.ts';
import { endAccountSessions } from './end-account-sessions.ts';
import { inviteStaff } from './invite-staff.ts';
import { linkHolder, staffForAdmin } from './queries.ts';
import { readSession } from './read-session.ts';
import { sendAccountLink } from './send-account-link.ts';
import { signIn } from './sign-in.ts';
import { reinstateAccount, suspendAccount } from './suspend-account.ts';

const place = { baseUrl: 'https://news.example', siteName: 'The Harbour Paper' };
const NEW_PASSWORD = 'vermilion otter quay 91';
const address = '192.0.2.7';

let house: TestStore;
beforeEach(async () => {
  house = await testStore();
});
afterEach(() => house.close());

async function enter(email: string, password = CAST_PASSWORD) {
  return signIn(house.store, { email, password, address, userAgent: '' });
}
async function sessionOf(email: string): Promise<string> {
  const begun = await enter(email);
  if (!begun.ok) throw new Error(begun.code);
  return begun.value.sessionId;
}
const isIn = async (sessionId: string) => (await readSession(house.store, sessionId)) !== null;

const lastVerb = async () =>
  (await house.store.database.read.select().from(auditEntries).orderBy(desc(auditEntries.seq)).limit(1))[0]
    ?.verb;

async function inviteNell() {
  const input = { email: 'Nell@Desk.test', name: 'Nell New', role: 'writer', place } as const;
  const invited = await inviteStaff(house.store, house.cast.admin, input);
  if (!invited.ok) throw new Error(invited.code);
  return {
    id: invited.value.id,
    link: invited.value.link,
    token: invited.value.link.split('/').at(-1) ?? '',
  };
}
const accept = (token: string, password = NEW_PASSWORD) =>
  acceptInvitation(house.store, { token, name: 'Nell Newcomer', password, place, address });

describe('inviting', () => {
  it('sends a single-use link of the configured origin, and keeps only its hash (T-23)', async () => {
    const { id, link, token } = await inviteNell();
    expect(link).toBe(`https://news.example/invite/${token}`);
    const [job] = await house.store.database.read.select().from(jobs);
    expect(JSON.parse(job?.payload ?? '')).toMatchObject({
      to: 'nell@desk.test',
      text: expect.stringContaining(link) as string,
    });
    const [row] = await house.store.database.read.select().from(accountLinks);
    expect(JSON.stringify(row)).not.toContain(token);
    expect(await lastVerb()).toBe('invite');
    expect((await enter('nell@desk.test')).ok).toBe(false);

    expect(await linkHolder(house.store, 'invite', token)).toEqual({
      name: 'Nell New',
      email: 'nell@desk.test',
    });
    expect(await accept(token)).toEqual({ ok: true, value: undefined });
    expect(await lastVerb()).toBe('accept invitation');
    expect((await enter('nell@desk.test', NEW_PASSWORD)).ok).toBe(true);
    expect(await accept(token)).toEqual({ ok: false, code: 'link-unusable' });
    const [account] = await house.store.database.read.select().from(accounts).where(eq(accounts.id, id));
    expect(account).toMatchObject({ name: 'Nell Newcomer', state: 'active', createdBy: house.cast.admin.id });
  });

  it('runs out after 24 hours, and when a newer link was sent', async () => {
    const { id, token } = await inviteNell();
    const again = await sendAccountLink(house.store, house.cast.admin, { accountId: id, place });
    expect(again).toMatchObject({ ok: true, value: { kind: 'invite' } });
    expect(await linkHolder(house.store, 'invite', token)).toBeNull();
    const newer = again.ok ? (again.value.link.split('/').at(-1) ?? '') : '';
    house.clock.advance(24 * HOUR - 1);
    expect(await linkHolder(house.store, 'invite', newer)).not.toBeNull();
    house.clock.advance(1);
    expect(await accept(newer)).toEqual({ ok: false, code: 'link-unusable' });
  });

  it('is used once, of two browsers at the same moment', async () => {
    const { token } = await inviteNell();
    const both = await Promise.all([accept(token), accept(token, 'another lantern of the quay')]);
    expect(both.map((result) => result.ok).sort()).toEqual([false, true]);
  });

  it('leaves the link usable when the password was refused', async () => {
    const { token } = await inviteNell();
    expect(await accept(token, 'Harbour Paper 1')).toEqual({ ok: false, code: 'password-common' });
    expect((await accept(token)).ok).toBe(true);
  });

  it('refuses a second account for an address, and a link of another kind', async () => {
    const { token } = await inviteNell();
    const input = { email: 'ｎell@desk.test', name: 'Other', role: 'admin', place } as const;
    expect(await inviteStaff(house.store, house.cast.admin, input)).toEqual({
      ok: false,
      code: 'address-taken',
    });
    expect(await linkHolder(house.store, 'reset', token)).toBeNull();
  });
});

describe('an account', () => {
  it('is out on its next request when suspended, and cannot come back before it is reinstated', async () => {
    const sessionId = await sessionOf(castEmail('editor'));
    const accountId = house.cast.editor.id;
    expect((await suspendAccount(house.store, house.cast.admin, { accountId })).ok).toBe(true);
    expect(await isIn(sessionId)).toBe(false);
    expect((await enter(castEmail('editor'))).ok).toBe(false);
    expect((await reinstateAccount(house.store, house.cast.admin, { accountId })).ok).toBe(true);
    expect(await isIn(sessionId)).toBe(false);
    expect((await enter(castEmail('editor'))).ok).toBe(true);
  });

  it('signs in anew after a change of role', async () => {
    const sessionId = await sessionOf(castEmail('writer'));
    const change = { accountId: house.cast.writer.id, role: 'editor' } as const;
    expect(await changeRole(house.store, house.cast.admin, change)).toEqual({
      ok: true,
      value: { changed: true },
    });
    expect(await isIn(sessionId)).toBe(false);
    expect((await readSession(house.store, await sessionOf(castEmail('writer'))))?.actor.role).toBe('editor');
  });

  it('is signed out everywhere by an admin, nobody else with it', async () => {
    const mine = [await sessionOf(castEmail('writer')), await sessionOf(castEmail('writer'))];
    const other = await sessionOf(castEmail('writer2'));
    await endAccountSessions(house.store, house.cast.admin, { accountId: house.cast.writer.id });
    expect(await Promise.all(mine.map(isIn))).toEqual([false, false]);
    expect(await isIn(other)).toBe(true);
  });

  it('of the last admin stays, also when two suspend each other', async () => {
    const { admin, editor } = house.cast;
    expect(await changeRole(house.store, admin, { accountId: admin.id, role: 'writer' })).toMatchObject({
      code: 'last-admin',
    });
    await changeRole(house.store, admin, { accountId: editor.id, role: 'admin' });
    const both = await Promise.all([
      suspendAccount(house.store, admin, { accountId: editor.id }),
      suspendAccount(house.store, { ...editor, role: 'admin' }, { accountId: admin.id }),
    ]);
    expect(both).toEqual([
      { ok: true, value: undefined },
      { ok: false, code: 'last-admin' },
    ]);
  });

  it.each(['writer', 'checker', 'editor'] as const)('is nothing that a %s may touch', async (member) => {
    const actor = house.cast[member];
    const accountId = house.cast.writer2.id;
    const refusal = { ok: false, code: 'not-allowed' };
    const input = { email: 'x@desk.test', name: 'X', role: 'admin', place } as const;
    expect(await inviteStaff(house.store, actor, input)).toEqual(refusal);
    expect(await changeRole(house.store, actor, { accountId: actor.id, role: 'admin' })).toEqual(refusal);
    expect(await suspendAccount(house.store, actor, { accountId })).toEqual(refusal);
    expect(await reinstateAccount(house.store, actor, { accountId: house.cast.suspended.id })).toEqual(
      refusal,
    );
    expect(await endAccountSessions(house.store, actor, { accountId })).toEqual(refusal);
    expect(await sendAccountLink(house.store, actor, { accountId, place })).toEqual(refusal);
    expect(await staffForAdmin(house.store, actor)).toBeNull();
    expect(await house.store.database.read.select().from(auditEntries)).toEqual([]);
  });
});
