/** Who is asking. Pages, actions and route handlers ask here and know nothing of cookies. */
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import type { Actor } from '#lib/domain/auth/actor.ts';
import { safeReturnPath } from '#lib/domain/auth/safe-return-path.ts';
import { paths } from '#lib/domain/kernel/paths.ts';
import { readSession, type Session } from '#lib/server/auth/read-session.ts';
import { store } from '#lib/server/kernel/store.ts';
import { sessionIdOfRequest } from './auth.ts';

/** The live session of the request; read once for all parts of a page. */
export const currentSession = cache(async (): Promise<Session | null> => {
  const sessionId = await sessionIdOfRequest();
  return sessionId === null ? null : readSession(store(), sessionId);
});

export async function currentActor(): Promise<Actor | null> {
  return (await currentSession())?.actor ?? null;
}

/** The session, or off to sign in; `next` is where to come back to, by itself the page that was asked for. */
export async function requireSession(next?: string): Promise<Session> {
  const session = await currentSession();
  return session ?? redirect(paths.signInFor(next ?? (await pathOfRequest())));
}

export async function requireActor(next?: string): Promise<Actor> {
  return (await requireSession(next)).actor;
}

/** Our own server says which path was asked for; the framework tells a layout nothing of it. */
async function pathOfRequest(): Promise<string> {
  return safeReturnPath((await headers()).get('x-request-path'));
}
