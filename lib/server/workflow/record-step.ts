import { and, eq, isNull } from 'drizzle-orm';
import { approvals, stories } from '#db/schema/stories.ts';
import { reviewSteps } from '#db/schema/workflow.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import type { ReviewState } from '#lib/domain/stories/vocabulary.ts';
import type { ReviewStep } from '#lib/domain/workflow/vocabulary.ts';
import type { Transaction } from '../kernel/transact.ts';

/** Keeps a step of review with who, when and why. */
export async function recordStep(
  t: Transaction,
  step: { storyId: Id; revisionId: Id; step: ReviewStep; note: string; by: Id },
): Promise<void> {
  await t.tx.insert(reviewSteps).values({ id: t.newId(), at: t.now, ...step });
}

export async function setReview(t: Transaction, storyId: Id, review: ReviewState): Promise<void> {
  await t.tx.update(stories).set({ review }).where(eq(stories.id, storyId));
}

/** Takes back every approval of a text: it was returned, or withdrawn from review. */
export async function withdrawApprovals(t: Transaction, storyId: Id, hash: string, by: Id): Promise<void> {
  await t.tx
    .update(approvals)
    .set({ withdrawnAt: t.now, withdrawnBy: by })
    .where(and(eq(approvals.storyId, storyId), eq(approvals.hash, hash), isNull(approvals.withdrawnAt)));
}
