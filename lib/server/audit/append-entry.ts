import { desc } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { auditEntries } from '#db/schema/audit.ts';
import { auditHash, CHAIN_START } from '#lib/domain/audit/entry.ts';
import type { AuditObject, AuditVerb } from '#lib/domain/audit/vocabulary.ts';
import type { Instant } from '#lib/domain/kernel/clock.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';

/** Appends one entry; the one writer connection makes the chain a chain. */
export async function appendAuditEntry(
  tx: Tx,
  entry: {
    at: Instant;
    actor: Id | null;
    verb: AuditVerb;
    kind: AuditObject;
    object: Id;
    before?: string | null;
    after?: string | null;
  },
): Promise<void> {
  const [last] = await tx
    .select({ seq: auditEntries.seq, hash: auditEntries.hash })
    .from(auditEntries)
    .orderBy(desc(auditEntries.seq))
    .limit(1);
  const row = {
    seq: (last?.seq ?? 0) + 1,
    at: entry.at,
    actor: entry.actor,
    verb: entry.verb,
    objectKind: entry.kind,
    object: entry.object,
    beforeHash: entry.before ?? null,
    afterHash: entry.after ?? null,
    prev: last?.hash ?? CHAIN_START,
  };
  await tx.insert(auditEntries).values({ ...row, hash: auditHash(row) });
}
