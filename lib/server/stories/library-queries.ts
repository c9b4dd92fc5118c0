/** The library of pictures, as the desk searches it; everybody there may read it. */
import { and, between, desc, eq, lt, not, or, type SQL } from 'drizzle-orm';
import { contains } from '#db/contains.ts';
import type { Reader } from '#db/client.ts';
import { accounts } from '#db/schema/auth.ts';
import { media } from '#db/schema/media.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import { encodeCursor, parseCursor } from '#lib/domain/kernel/cursor.ts';
import { lastExpiringDay, licenceState } from '#lib/domain/media/licence.ts';
import { WHOLE_LIBRARY, type LibraryFilter } from '#lib/domain/media/library-filter.ts';
import { isNewPicture } from '#lib/domain/media/permission.ts';
import type { LibraryPicture } from '#lib/domain/media/views.ts';
import { zonedIso } from '#lib/domain/stories/reader-dates.ts';
import type { Page } from '#lib/domain/stories/views.ts';
import type { Store } from '../kernel/store.ts';
import { viewsOfRows, type MediaRow } from '../media/queries.ts';
import { isShownByText, usesOfPictures } from './picture-uses-queries.ts';
import { siteForReader } from './reader-queries.ts';

const PAGE_SIZE = 40;

/** The parts that a list goes through, one after the other; its cursor says in which it stands. */
type Part = 'all' | 'unused' | 'used';

type Row = { picture: MediaRow; by: { id: string; name: string } | null; part: Part };

/** Pictures that meet the filter, the last added first; keyset pages. */
export async function libraryForDesk(
  store: Store,
  actor: Actor,
  filter: Partial<LibraryFilter> = {},
): Promise<Page<LibraryPicture>> {
  const db = store.database.read;
  const wanted = { ...WHOLE_LIBRARY, ...filter };
  const conditions = conditionsOf(wanted, actor, await todayOf(store));
  const { parts, beyond } = placeOf(wanted);
  const found: Row[] = [];
  for (const [index, part] of parts.entries()) {
    const where = [...conditions, inPart(db, part), index === 0 ? beyond : undefined];
    found.push(...(await rowsOf(db, part, where, PAGE_SIZE + 1 - found.length)));
    if (found.length > PAGE_SIZE) break;
  }
  const page = found.slice(0, PAGE_SIZE);
  const last = page.at(-1);
  return {
    items: await asLibrary(store, actor, page),
    next: found.length > PAGE_SIZE && last ? cursorOf(last) : null,
  };
}

/** One picture with everything that is known of it; null if it is not there. */
export async function libraryPicture(
  store: Store,
  actor: Actor,
  hash: string,
): Promise<LibraryPicture | null> {
  const rows = await rowsOf(store.database.read, 'all', [eq(media.hash, hash)], 1);
  return (await asLibrary(store, actor, rows))[0] ?? null;
}

async function asLibrary(store: Store, actor: Actor, rows: readonly Row[]): Promise<LibraryPicture[]> {
  const db = store.database.read;
  const today = await todayOf(store);
  const pictures = rows.map((row) => row.picture);
  const views = await viewsOfRows(db, pictures);
  const uses = await usesOfPictures(
    db,
    actor,
    pictures.map((picture) => picture.hash),
  );
  return rows.flatMap(({ picture, by }, index) => {
    const view = views[index];
    const use = uses.get(picture.hash);
    if (!view || !use) return [];
    return {
      ...view,
      bytes: picture.bytes,
      addedAt: picture.addedAt,
      addedBy: by,
      isOwn: picture.addedBy === actor.id,
      isNew: isNewPicture(picture.addedAt, store.clock()),
      licenceState: licenceState(picture.licenceUntil, today),
      uses: use,
    };
  });
}

async function rowsOf(
  db: Reader,
  part: Part,
  conditions: readonly (SQL | undefined)[],
  limit: number,
): Promise<Row[]> {
  const rows = await db
    .select({ picture: media, by: { id: accounts.id, name: accounts.name } })
    .from(media)
    .leftJoin(accounts, eq(accounts.id, media.addedBy))
    .where(and(...conditions))
    .orderBy(desc(media.addedAt), desc(media.hash))
    .limit(limit);
  return rows.map((row) => ({ ...row, part }));
}

/** Today in the site's zone, as YYYY-MM-DD. */
async function todayOf(store: Store): Promise<string> {
  return zonedIso(store.clock(), (await siteForReader(store)).zone).slice(0, 10);
}

function conditionsOf(
  { search, licence, type, mine }: LibraryFilter,
  actor: Actor,
  today: string,
): (SQL | undefined)[] {
  const columns = [media.name, media.alt, media.caption, media.credit];
  return [
    search === '' ? undefined : or(...columns.map((column) => contains(column, search))),
    licence === 'expired' ? lt(media.licenceUntil, today) : undefined,
    licence === 'expiring' ? between(media.licenceUntil, today, lastExpiringDay(today)) : undefined,
    type === '' ? undefined : eq(media.type, type),
    mine ? eq(media.addedBy, actor.id) : undefined,
  ];
}

function inPart(db: Reader, part: Part): SQL | undefined {
  if (part === 'all') return undefined;
  const used = isShownByText(db, media.hash);
  return part === 'used' || !used ? used : not(used);
}

/** The parts that are left from the cursor on, and in the first of them what lies beyond it. */
function placeOf({ cursor, unused, order }: LibraryFilter): { parts: Part[]; beyond?: SQL | undefined } {
  const parts: Part[] = unused ? ['unused'] : order === 'unused-first' ? ['unused', 'used'] : ['all'];
  const [name, place = ''] = cursor.split('.');
  const begun = parts.findIndex((part) => part === name);
  const at = parseCursor(place);
  if (begun === -1 || !at) return { parts };
  const beyond = or(lt(media.addedAt, at.at), and(eq(media.addedAt, at.at), lt(media.hash, at.id)));
  return { parts: parts.slice(begun), beyond };
}

/** A cursor has room for half a hash, which is enough to tell any two pictures apart. */
function cursorOf({ part, picture }: Row): string {
  return `${part}.${encodeCursor({ at: picture.addedAt, id: picture.hash.slice(0, 32) })}`;
}
