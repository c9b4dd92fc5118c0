/**
 * Every write of the product goes through here: load, decide, write, audit entry, jobs, page keys to
 * empty; all in one transaction, or nothing. A refusal rolls back, even if something was written
 * before it.
 */
import type { Tx } from '#db/client.ts';
import { invalidations } from '#db/schema/kernel.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import type { AuditObject, AuditVerb } from '#lib/domain/audit/vocabulary.ts';
import type { JobKind } from '#lib/domain/jobs/vocabulary.ts';
import type { Instant } from '#lib/domain/kernel/clock.ts';
import type { Id, NewId } from '#lib/domain/kernel/ids.ts';
import type { Ok, Refusal } from '#lib/domain/kernel/result.ts';
import { appendAuditEntry } from '../audit/append-entry.ts';
import { enqueueJob } from '../jobs/enqueue-job.ts';
import type { Store } from './store.ts';

export type AuditRecord = {
  verb: AuditVerb;
  kind: AuditObject;
  object: Id;
  before?: string | null;
  after?: string | null;
};

export type Transaction = {
  tx: Tx;
  /** One instant for everything the transaction writes. */
  now: Instant;
  newId: NewId;
  /** Appends to the audit chain, as done by the actor. */
  record(entry: AuditRecord): Promise<void>;
  /** Done at least once by the tick after the commit. `payload` must be JSON. */
  enqueue(kind: JobKind, payload: object, dueAt?: Instant): Promise<void>;
  /** Names the page-cache keys that this commit empties (lib/domain/stories/page-keys.ts). */
  empty(keys: readonly string[]): Promise<void>;
};

/** Every other writer waits for so long; a verb that takes longer does something outside its place. */
const SLOW_MS = 250;

class RefusedError extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** `actor` is null for the process itself: boot, tick and command line. */
export async function transact<R extends Ok<unknown> | Refusal>(
  store: Store,
  actor: Pick<Actor, 'id'> | null,
  work: (transaction: Transaction) => Promise<R>,
): Promise<R> {
  try {
    return await store.database.write(async (tx) => {
      const now = store.clock();
      const begun = performance.now();
      const result = await work({
        tx,
        now,
        newId: store.newId,
        record: (entry) => appendAuditEntry(tx, { at: now, actor: actor?.id ?? null, ...entry }),
        enqueue: (kind, payload, dueAt = now) =>
          enqueueJob(tx, { id: store.newId(), kind, payload, dueAt, now }),
        empty: async (keys) => {
          if (keys.length === 0) return;
          await tx.insert(invalidations).values(keys.map((key) => ({ key, at: now })));
        },
      });
      const took = performance.now() - begun;
      if (took > SLOW_MS) store.onSlowTransaction?.(Math.round(took));
      if (!result.ok) throw new RefusedError(result);
      return result;
    });
  } catch (error) {
    // The refusal is the very object that `work` returned, so it has the type R.
    if (error instanceof RefusedError) return error.refusal as R;
    throw error;
  }
}
