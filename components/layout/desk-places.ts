import type { Actor } from '#lib/domain/auth/actor.ts';
import { paths } from '#lib/domain/kernel/paths.ts';
import { mayChangeSite } from '#lib/domain/auth/permission.ts';

export type Place = { label: string; href: string };

/** Where this actor can go from anywhere; a place that answers "not found" is not offered. */
export function placesFor(actor: Actor): Place[] {
  const places: Place[] = [
    { label: 'Desk', href: paths.desk() },
    { label: 'Stories', href: paths.stories() },
    { label: 'Queue', href: paths.queue() },
    { label: 'Pictures', href: paths.mediaLibrary() },
  ];
  if (mayChangeSite(actor).allowed) places.push({ label: 'Settings', href: paths.settings() });
  if (actor.role === 'admin') places.push({ label: 'Staff', href: paths.staff() });
  return places;
}
