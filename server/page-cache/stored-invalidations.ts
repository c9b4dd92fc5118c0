import { asc, desc, gt } from 'drizzle-orm';
import { invalidations } from '#db/schema/kernel.ts';
import type { Store } from '#lib/server/kernel/store.ts';
import { createGenerations, type Generations } from './generations.ts';

/** The generations of a store's page keys, from what is committed by now. */
export async function generationsOf(store: Store): Promise<Generations> {
  const { database } = store;
  const version = database.dataVersion();
  const [newest] = await database.read
    .select({ seq: invalidations.seq })
    .from(invalidations)
    .orderBy(desc(invalidations.seq))
    .limit(1);
  return createGenerations(
    {
      version: () => database.dataVersion(),
      rowsAfter: (seq) =>
        database.read
          .select({ seq: invalidations.seq, key: invalidations.key })
          .from(invalidations)
          .where(gt(invalidations.seq, seq))
          .orderBy(asc(invalidations.seq)),
    },
    { version, seq: newest?.seq ?? 0 },
  );
}
