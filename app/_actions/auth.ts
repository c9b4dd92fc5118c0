'use server';

import { redirect } from 'next/navigation';
import type { z } from 'zod';
import {
  acceptInvitationInput,
  changePasswordInput,
  endSessionInput,
  forgotInput,
  resetPasswordInput,
  setUpInput,
  signInInput,
} from '#lib/domain/auth/input.ts';
import { safeReturnPath } from '#lib/domain/auth/safe-return-path.ts';
import { paths } from '#lib/domain/kernel/paths.ts';
import { signInBrowser, signOutBrowser } from '#lib/next/auth.ts';
import { openAction, staffAction } from '#lib/next/form-action.ts';
import { clientAddress, place } from '#lib/next/request.ts';
import { currentSession } from '#lib/next/session.ts';
import { askPasswordReset } from '#lib/server/auth/ask-password-reset.ts';
import { changePassword } from '#lib/server/auth/change-password.ts';
import { acceptInvitation, resetPassword } from '#lib/server/auth/choose-password.ts';
import { endAllOwnSessions, endOwnSession } from '#lib/server/auth/end-sessions.ts';
import { store } from '#lib/server/kernel/store.ts';
import { setUpSite } from '#lib/server/stories/set-up-site.ts';

async function beginSession({ email, password, sharedComputer }: z.output<typeof signInInput>) {
  const before = await currentSession();
  const result = await signInBrowser({ email, password, isShared: sharedComputer === 'on' });
  // A new sign-in is a new session; the one it replaces must not live on.
  if (result.ok && before) await endOwnSession(store(), before.actor, { sessionId: before.id });
  return result;
}

export const signIn = openAction({
  input: signInInput,
  act: beginSession,
  then: (_value, { next }) => redirect(safeReturnPath(next)),
});

/** Beside a text that is being written: the page stays. */
export const signInHere = openAction({ input: signInInput, act: beginSession });

/** The plain form of the desk's shell. */
export async function signOutHere(): Promise<void> {
  const session = await currentSession();
  if (session) await endOwnSession(store(), session.actor, { sessionId: session.id });
  await signOutBrowser();
  redirect(paths.signInAfter('sign-out'));
}

/** The same for every browser of this account. */
export async function signOutEverywhere(): Promise<void> {
  const session = await currentSession();
  if (session) await endAllOwnSessions(store(), session.actor);
  await signOutBrowser();
  redirect(paths.signInAfter('sign-out'));
}

export const endSession = staffAction({
  input: endSessionInput,
  act: ({ sessionId }, { actor }) => endOwnSession(store(), actor, { sessionId }),
  then: () => redirect(paths.accountAfter('session')),
});

export const changeOwnPassword = staffAction({
  input: changePasswordInput,
  act: async (input, { actor, id }) =>
    changePassword(store(), actor, { ...input, sessionId: id, place: await place() }),
  then: () => redirect(paths.accountAfter('password')),
});

export const setUp = openAction({
  input: setUpInput,
  act: (input) => setUpSite(store(), input),
  then: () => redirect(paths.signInAfter('setup')),
});

export const accept = openAction({
  input: acceptInvitationInput,
  act: async (input) =>
    acceptInvitation(store(), { ...input, place: await place(), address: await clientAddress() }),
  then: () => redirect(paths.signInAfter('invitation')),
});

export const forgot = openAction({
  input: forgotInput,
  act: async ({ email }) =>
    askPasswordReset(store(), { email, place: await place(), address: await clientAddress() }),
});

export const reset = openAction({
  input: resetPasswordInput,
  act: async (input) =>
    resetPassword(store(), { ...input, place: await place(), address: await clientAddress() }),
  then: () => redirect(paths.signInAfter('reset')),
});
