'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { accountInput, changeRoleInput, inviteInput } from '#lib/domain/auth/input.ts';
import { paths } from '#lib/domain/kernel/paths.ts';
import { staffAction } from '#lib/next/form-action.ts';
import { place } from '#lib/next/request.ts';
import { changeRole } from '#lib/server/auth/change-role.ts';
import { endAccountSessions } from '#lib/server/auth/end-account-sessions.ts';
import { inviteStaff } from '#lib/server/auth/invite-staff.ts';
import { sendAccountLink } from '#lib/server/auth/send-account-link.ts';
import { reinstateAccount, suspendAccount } from '#lib/server/auth/suspend-account.ts';
import { store } from '#lib/server/kernel/store.ts';

/** The link is shown once, in the answer; it is written down nowhere. */
export const invite = staffAction({
  input: inviteInput,
  act: async (input, { actor }) => inviteStaff(store(), actor, { ...input, place: await place() }),
  then: ({ link }) => {
    // The new account belongs in the list above the form, which stays.
    refresh();
    return { status: 'ok', facts: { link } };
  },
});

export const sendLink = staffAction({
  input: accountInput,
  act: async (input, { actor }) => sendAccountLink(store(), actor, { ...input, place: await place() }),
  then: ({ link }) => ({ status: 'ok', facts: { link } }),
});

export const setRole = staffAction({
  input: changeRoleInput,
  act: (input, { actor }) => changeRole(store(), actor, input),
  then: () => redirect(paths.staffAfter('role')),
});

export const suspend = staffAction({
  input: accountInput,
  act: (input, { actor }) => suspendAccount(store(), actor, input),
  then: () => redirect(paths.staffAfter('suspend')),
});

export const reinstate = staffAction({
  input: accountInput,
  act: (input, { actor }) => reinstateAccount(store(), actor, input),
  then: () => redirect(paths.staffAfter('reinstate')),
});

export const endSessionsOf = staffAction({
  input: accountInput,
  act: (input, { actor }) => endAccountSessions(store(), actor, input),
  then: () => redirect(paths.staffAfter('sessions')),
});
