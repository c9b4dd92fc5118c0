/** Who is asking. Pages, actions and route handlers ask here and know nothing of cookies. */
import { redirect } from 'next/navigation';
import { cache } from 'react';
import type { Actor } from '#lib/domain/auth/actor.ts';
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

/** The session, or off to sign in. `next` is where to come back to. */
export async function requireSession(next: string = paths.desk()): Promise<Session> {
  return (await currentSession()) ?? redirect(paths.signInFor(next));
}

export async function requireActor(next: string = paths.desk()): Promise<Actor> {
  return (await requireSession(next)).actor;
}
