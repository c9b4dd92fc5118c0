/** What submitting, withdrawing and returning have in common: a step of review, kept with its reason. */
import { and, eq, isNull } from 'drizzle-orm';
import { approvals, stories } from '#db/schema/stories.ts';
import { reviewSteps } from '#db/schema/workflow.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import type { ReviewState } from '#lib/domain/stories/vocabulary.ts';
import type { ReviewStep } from '#lib/domain/workflow/vocabulary.ts';
import type { Transaction } from '../kernel/transact.ts';
import type { LoadedStory } from '../stories/load-story.ts';

const STEPS = {
  submit: { step: 'submitted', review: 'submitted' },
  withdraw: { step: 'withdrawn', review: 'draft' },
  return: { step: 'changes-asked', review: 'changes-asked' },
} as const satisfies Record<string, { step: ReviewStep; review: ReviewState }>;

/** Moves review on. Whoever takes a text out of review takes back every approval of it. */
export async function takeStep(
  t: Transaction,
  actor: Actor,
  verb: keyof typeof STEPS,
  { story, working }: LoadedStory,
  note = '',
): Promise<void> {
  const { step, review } = STEPS[verb];
  await setReview(t, story.id, review);
  if (verb !== 'submit') await withdrawApprovals(t, story.id, working.hash, actor.id);
  await t.tx.insert(reviewSteps).values({
    id: t.newId(),
    storyId: story.id,
    revisionId: working.id,
    step,
    note,
    by: actor.id,
    at: t.now,
  });
  await t.record({ verb, kind: 'story', object: story.id, after: working.hash });
}

export async function setReview(t: Transaction, storyId: Id, review: ReviewState): Promise<void> {
  await t.tx.update(stories).set({ review }).where(eq(stories.id, storyId));
}

async function withdrawApprovals(t: Transaction, storyId: Id, hash: string, by: Id): Promise<void> {
  await t.tx
    .update(approvals)
    .set({ withdrawnAt: t.now, withdrawnBy: by })
    .where(and(eq(approvals.storyId, storyId), eq(approvals.hash, hash), isNull(approvals.withdrawnAt)));
}
