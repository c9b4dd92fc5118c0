import { asc, eq } from 'drizzle-orm';
import { accounts } from '#db/schema/auth.ts';
import { bylines } from '#db/schema/bylines.ts';
import type { BylineView } from '#lib/domain/bylines/views.ts';
import type { Store } from '../kernel/store.ts';

/** Every public name a story may carry, with the account behind it, by name. */
export async function bylinesForDesk(store: Store): Promise<BylineView[]> {
  const rows = await store.database.read
    .select({
      id: bylines.id,
      name: bylines.name,
      slug: bylines.slug,
      bio: bylines.bio,
      account: { id: accounts.id, name: accounts.name },
    })
    .from(bylines)
    .leftJoin(accounts, eq(accounts.id, bylines.accountId))
    .orderBy(asc(bylines.name));
  return rows;
}
