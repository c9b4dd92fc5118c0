import { desc, eq } from 'drizzle-orm';
import { jobs } from '#db/schema/jobs.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import { mayManageStaff } from '#lib/domain/auth/permission.ts';
import type { DeadJob } from '#lib/domain/jobs/views.ts';
import type { Store } from '../kernel/store.ts';

const SHOWN = 50;

/** Jobs that were given up, the latest first; none for who may not see them. */
export async function deadJobs(store: Store, actor: Actor): Promise<DeadJob[]> {
  if (!mayManageStaff(actor).allowed) return [];
  const rows = await store.database.read
    .select({
      id: jobs.id,
      kind: jobs.kind,
      attempts: jobs.attempts,
      lastError: jobs.lastError,
      createdAt: jobs.createdAt,
      finishedAt: jobs.finishedAt,
    })
    .from(jobs)
    .where(eq(jobs.state, 'dead'))
    .orderBy(desc(jobs.finishedAt))
    .limit(SHOWN);
  return rows.map((row) => ({
    ...row,
    lastError: row.lastError ?? '',
    finishedAt: row.finishedAt ?? row.createdAt,
  }));
}
