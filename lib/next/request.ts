/** What actions hand to verbs about the request and the site. */
import { headers } from 'next/headers';
import type { Place } from '#lib/domain/auth/mail.ts';
import { environment } from '#lib/server/kernel/environment.ts';
import { store } from '#lib/server/kernel/store.ts';
import { siteForReader } from '#lib/server/stories/reader-queries.ts';

/** The peer's address, as our own server saw it; a client cannot set this header. */
export async function clientAddress(): Promise<string> {
  return (await headers()).get('x-client-address') ?? 'unknown';
}

/** What links in mail stand on: always the configured origin. */
export async function place(): Promise<Place> {
  return { baseUrl: environment().baseUrl, siteName: (await siteForReader(store())).name };
}
