/**
 * Recomputes what the product promises: the audit chain, every revision's hash, every approval's
 * digest, and that what is live is what was approved. Answers with the first bad entry of each kind.
 */
import { and, asc, eq, gt, inArray } from 'drizzle-orm';
import { auditEntries } from '#db/schema/audit.ts';
import { approvals, revisions } from '#db/schema/stories.ts';
import { chainFault, type AuditEntry } from '#lib/domain/audit/entry.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { sha256 } from '#lib/domain/kernel/digest.ts';
import { approvalDigest } from '#lib/domain/stories/approval.ts';
import type { Store } from '../kernel/store.ts';
import { verifyLive, type Walk } from './verify-live.ts';

export type Verification = {
  counted: { entries: number; revisions: number; approvals: number; live: number };
  /** One line each; empty if all is well. */
  faults: string[];
};

const BATCH = 500;

export async function verifyDatabase(store: Store): Promise<Verification> {
  const chain = await verifyChain(store);
  const texts = await verifyRevisions(store);
  const signatures = await verifyApprovals(store);
  const live = await verifyLive(store);
  return {
    counted: {
      entries: chain.count,
      revisions: texts.count,
      approvals: signatures.count,
      live: live.count,
    },
    faults: [chain.fault, texts.fault, signatures.fault, live.fault].filter((fault) => fault !== null),
  };
}

async function verifyChain(store: Store): Promise<Walk> {
  let before: AuditEntry | null = null;
  let count = 0;
  for (;;) {
    const batch: AuditEntry[] = await store.database.read
      .select()
      .from(auditEntries)
      .where(before === null ? undefined : gt(auditEntries.seq, before.seq))
      .orderBy(asc(auditEntries.seq))
      .limit(BATCH);
    for (const entry of batch) {
      const fault = chainFault(before, entry);
      if (fault) return { count, fault: `audit entry ${fault.seq}: ${CHAIN_WORDS[fault.fault]}` };
      before = entry;
      count += 1;
    }
    if (batch.length < BATCH) return { count, fault: null };
  }
}

const CHAIN_WORDS = {
  sequence: 'an entry before it is missing',
  link: 'it does not follow from the entry before it',
  hash: 'its words are not the ones that were hashed',
};

async function verifyRevisions(store: Store): Promise<Walk> {
  let after = '';
  let count = 0;
  for (;;) {
    const batch = await store.database.read
      .select({
        id: revisions.id,
        storyId: revisions.storyId,
        hash: revisions.hash,
        snapshot: revisions.snapshot,
      })
      .from(revisions)
      .where(gt(revisions.id, after))
      .orderBy(asc(revisions.id))
      .limit(BATCH);
    const written = await hashesInChain(
      store,
      batch.map((revision) => revision.storyId),
    );
    for (const revision of batch) {
      if (sha256(revision.snapshot) !== revision.hash) {
        return { count, fault: `revision ${revision.id}: its text is not the one that was hashed` };
      }
      if (!written.has(`${revision.storyId} ${revision.hash}`)) {
        return { count, fault: `revision ${revision.id}: the audit log knows nothing of it` };
      }
      after = revision.id;
      count += 1;
    }
    if (batch.length < BATCH) return { count, fault: null };
  }
}

/** `story hash` of every text that the audit log says was written. */
async function hashesInChain(store: Store, storyIds: readonly Id[]): Promise<Set<string>> {
  const entries = await store.database.read
    .select({ object: auditEntries.object, afterHash: auditEntries.afterHash })
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.objectKind, 'story'),
        inArray(auditEntries.object, [...new Set(storyIds)]),
        inArray(auditEntries.verb, ['draft', 'import']),
      ),
    );
  return new Set(entries.map(({ object, afterHash }) => `${object} ${afterHash}`));
}

async function verifyApprovals(store: Store): Promise<Walk> {
  const rows = await store.database.read
    .select({ approval: approvals, revisionHash: revisions.hash, witness: auditEntries.seq })
    .from(approvals)
    .innerJoin(revisions, eq(revisions.id, approvals.revisionId))
    .leftJoin(
      auditEntries,
      and(
        eq(auditEntries.objectKind, 'story'),
        eq(auditEntries.object, approvals.storyId),
        eq(auditEntries.verb, 'approve'),
        eq(auditEntries.afterHash, approvals.hash),
        eq(auditEntries.actor, approvals.by),
        eq(auditEntries.at, approvals.at),
      ),
    );
  for (const { approval, revisionHash, witness } of rows) {
    const { withdrawnAt: _at, withdrawnBy: _by, digest, ...record } = approval;
    if (approvalDigest(record) !== digest || approval.hash !== revisionHash) {
      return { count: 0, fault: `approval ${approval.id}: it is not the one that was signed` };
    }
    if (witness === null) {
      return { count: 0, fault: `approval ${approval.id}: the audit log knows nothing of it` };
    }
  }
  return { count: new Set(rows.map(({ approval }) => approval.id)).size, fault: null };
}
