/** Who asks, where a page asks by itself and again and again: that keeps nobody signed in. */
import { headers } from 'next/headers';
import { environment } from '#lib/server/kernel/environment.ts';
import { lookAtSession, type Session } from '#lib/server/auth/read-session.ts';
import { store } from '#lib/server/kernel/store.ts';
import { sessionIdInCookie } from './auth.ts';

export async function watchingSession(): Promise<Session | null> {
  return lookAtSession(store(), await sessionIdInCookie(await headers()));
}

/** A read that only a page of our own may ask for; the server holds writes to more than this. */
export function isFromOurPage(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  const origin = request.headers.get('origin');
  return (site === null || site === 'same-origin') && (origin === null || origin === environment().baseUrl);
}
