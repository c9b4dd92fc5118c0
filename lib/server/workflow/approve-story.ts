/** Countersigns exactly one text: the one whose hash was on the approver's screen. */
import { approvals } from '#db/schema/stories.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { ok, type Result } from '#lib/domain/kernel/result.ts';
import { approvalDigest, type ApprovalRecord } from '#lib/domain/stories/approval.ts';
import type { Store } from '../kernel/store.ts';
import { transact } from '../kernel/transact.ts';
import { loadForReview, type ReviewRefusal } from './load-for-review.ts';
import { setReview } from './take-step.ts';

export async function approveStory(
  store: Store,
  actor: Actor,
  input: { storyId: Id; hash: string; note: string },
): Promise<Result<undefined, ReviewRefusal>> {
  return transact(store, actor, async (t) => {
    const loaded = await loadForReview(t.tx, actor, 'approve', input);
    if (!loaded.ok) return loaded;
    const { story, working } = loaded.value;
    const record: ApprovalRecord = {
      id: t.newId(),
      storyId: story.id,
      revisionId: working.id,
      hash: working.hash,
      role: 'approver',
      note: input.note.trim(),
      by: actor.id,
      at: t.now,
    };
    await t.tx.insert(approvals).values({ ...record, digest: approvalDigest(record) });
    await setReview(t, story.id, 'approved');
    await t.record({ verb: 'approve', kind: 'story', object: story.id, after: working.hash });
    return ok();
  });
}
