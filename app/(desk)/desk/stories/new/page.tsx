import { redirect } from 'next/navigation';
import { paths } from '#lib/domain/kernel/paths.ts';
import { mayStart } from '#lib/domain/stories/permission.ts';
import { requireActor } from '#lib/next/session.ts';
import { store } from '#lib/server/kernel/store.ts';

/** Gives a story its id. Nothing is written before its first letter is typed. */
export default async function NewStoryPage(): Promise<never> {
  const actor = await requireActor();
  redirect(mayStart(actor).allowed ? paths.begin(store().newId()) : paths.stories());
}
