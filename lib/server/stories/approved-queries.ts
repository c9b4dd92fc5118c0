import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { accounts } from '#db/schema/auth.ts';
import { approvals, revisions } from '#db/schema/stories.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import type { ApprovalView } from '#lib/domain/stories/views.ts';
import type { RevisionRow } from './story-rows.ts';

/** The revision of the story's newest approval that was not withdrawn. */
export async function lastApprovedRevision(db: Reader, storyId: Id): Promise<RevisionRow | null> {
  const [row] = await db
    .select({ revision: revisions })
    .from(approvals)
    .innerJoin(revisions, eq(revisions.id, approvals.revisionId))
    .where(and(eq(approvals.storyId, storyId), isNull(approvals.withdrawnAt)))
    .orderBy(desc(revisions.number), desc(approvals.at))
    .limit(1);
  return row?.revision ?? null;
}

/** Every approval ever given to the story, newest first. */
export async function approvalsOf(db: Reader, storyId: Id): Promise<ApprovalView[]> {
  const rows = await db
    .select({ approval: approvals, number: revisions.number, name: accounts.name })
    .from(approvals)
    .innerJoin(revisions, eq(revisions.id, approvals.revisionId))
    .innerJoin(accounts, eq(accounts.id, approvals.by))
    .where(eq(approvals.storyId, storyId))
    .orderBy(desc(approvals.at));
  return rows.map(({ approval, number, name }) => ({
    id: approval.id,
    hash: approval.hash,
    revisionNumber: number,
    by: { id: approval.by, name },
    at: approval.at,
    note: approval.note,
    withdrawn: approval.withdrawnAt !== null,
  }));
}
