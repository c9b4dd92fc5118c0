/** An admin gives a job that was given up another eight tries. */
import { and, eq } from 'drizzle-orm';
import { jobs } from '#db/schema/jobs.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import { mayManageStaff } from '#lib/domain/auth/permission.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { ok, refuse, type Refusal, type Result } from '#lib/domain/kernel/result.ts';
import type { Store } from '../kernel/store.ts';
import { transact } from '../kernel/transact.ts';

export async function retryJob(
  store: Store,
  actor: Actor,
  input: { jobId: Id },
): Promise<Result<undefined, Refusal<'not-allowed' | 'not-found'>>> {
  return transact(store, actor, async (t) => {
    const decision = mayManageStaff(actor);
    if (!decision.allowed) return refuse(decision.code);
    const again = { state: 'queued' as const, attempts: 0, dueAt: t.now, finishedAt: null };
    const revived = await t.tx
      .update(jobs)
      .set(again)
      .where(and(eq(jobs.id, input.jobId), eq(jobs.state, 'dead')))
      .returning({ id: jobs.id });
    if (revived.length === 0) return refuse('not-found');
    await t.record({ verb: 'retry job', kind: 'job', object: input.jobId });
    return ok();
  });
}
