/**
 * Sows the demo edition through the product's own verbs, so that nothing in it could not have been
 * done at the desk: four eyes hold, the audit chain is whole, every live hash is an approved one.
 */
import type { Actor } from '#lib/domain/auth/actor.ts';
import { after, HOUR, type Instant } from '#lib/domain/kernel/clock.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { createAccount } from '#lib/server/auth/create-account.ts';
import { addByline } from '#lib/server/bylines/save-byline.ts';
import type { Store } from '#lib/server/kernel/store.ts';
import { addSection, changeSite } from '#lib/server/stories/change-site.ts';
import { staffForDesk } from '#lib/server/stories/desk-queries.ts';
import { actsOf, type Act, type Newsroom } from './acts.ts';
import { BYLINES, CAST, DEMO_PASSWORD, SECTIONS, SITE, type BylineName, type CastMember } from './cast.ts';
import { must } from './must.ts';
import { storePictures } from './pictures.ts';
import { SCENES } from './scenes.ts';

/** How long before now the house was set up. */
const SET_UP_HOURS_AGO = 14 * 24;

/** Does nothing where there are accounts already; says whether it did anything. */
export async function seedDemo(store: Store, options: { mediaDir: string }): Promise<{ seeded: boolean }> {
  if ((await staffForDesk(store)).length > 0) return { seeded: false };
  const end = store.clock();
  const clock = steppedClock(after(end, -SET_UP_HOURS_AGO * HOUR));
  const past: Store = { ...store, clock: clock.now };
  const newsroom = await setUp(past, options.mediaDir);
  const acts: Act[] = SCENES.flatMap((scene) =>
    actsOf(past, newsroom, scene, after(end, -scene.hoursAgo * HOUR)),
  );
  // In the order in which they happened: the audit chain runs one way.
  for (const act of acts.sort((a, b) => a.at.localeCompare(b.at))) {
    clock.moveTo(act.at);
    await act.run();
  }
  return { seeded: true };
}

/** A clock that stands where it is put, and never goes back. */
function steppedClock(start: Instant): { now: () => Instant; moveTo: (instant: Instant) => void } {
  let now = start;
  return {
    now: () => now,
    moveTo: (instant) => {
      if (instant < now) throw new Error('the clock of the seed may not go back');
      now = instant;
    },
  };
}

async function setUp(store: Store, mediaDir: string): Promise<Newsroom> {
  const cast = await keyed(CAST, async (member): Promise<Actor> => {
    const { email, name, role } = CAST[member];
    const { id } = must(await createAccount(store, { email, name, role, password: DEMO_PASSWORD }));
    return { id, name, role };
  });
  must(await changeSite(store, cast.admin, SITE));
  for (const section of SECTIONS) must(await addSection(store, cast.admin, section));
  const bylines = await keyed(BYLINES, async (byline): Promise<Id> => {
    const { name, bio, account } = BYLINES[byline];
    const accountId = account === null ? null : cast[account].id;
    return must(await addByline(store, cast.admin, { name, bio, accountId })).id;
  });
  return { cast, bylines, pictures: await storePictures(store, cast.editor, mediaDir) };
}

/** One value for each key of a table, made one after the other. */
async function keyed<Key extends CastMember | BylineName, Value>(
  table: Record<Key, unknown>,
  make: (key: Key) => Promise<Value>,
): Promise<Record<Key, Value>> {
  const made: Partial<Record<Key, Value>> = {};
  // Object.keys forgets that they are the keys of the table.
  for (const key of Object.keys(table) as Key[]) made[key] = await make(key);
  return made as Record<Key, Value>;
}
