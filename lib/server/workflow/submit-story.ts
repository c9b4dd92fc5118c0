/** A writer asks for a second pair of eyes, or takes the text back from them. */
import type { Actor } from '#lib/domain/auth/actor.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { ok, type Result } from '#lib/domain/kernel/result.ts';
import type { Store } from '../kernel/store.ts';
import { transact } from '../kernel/transact.ts';
import { loadForReview, type ReviewRefusal } from './load-for-review.ts';
import { recordStep, setReview, withdrawApprovals } from './record-step.ts';

type Input = { storyId: Id; hash: string };

export async function submitStory(
  store: Store,
  actor: Actor,
  input: Input,
): Promise<Result<undefined, ReviewRefusal>> {
  return transact(store, actor, async (t) => {
    const loaded = await loadForReview(t.tx, actor, 'submit', input);
    if (!loaded.ok) return loaded;
    const { story, working } = loaded.value;
    await setReview(t, story.id, 'submitted');
    await recordStep(t, {
      storyId: story.id,
      revisionId: working.id,
      step: 'submitted',
      note: '',
      by: actor.id,
    });
    await t.record({ verb: 'submit', kind: 'story', object: story.id, after: working.hash });
    return ok();
  });
}

export async function withdrawStory(
  store: Store,
  actor: Actor,
  input: Input,
): Promise<Result<undefined, ReviewRefusal>> {
  return transact(store, actor, async (t) => {
    const loaded = await loadForReview(t.tx, actor, 'withdraw', input);
    if (!loaded.ok) return loaded;
    const { story, working } = loaded.value;
    await setReview(t, story.id, 'draft');
    await withdrawApprovals(t, story.id, working.hash, actor.id);
    await recordStep(t, {
      storyId: story.id,
      revisionId: working.id,
      step: 'withdrawn',
      note: '',
      by: actor.id,
    });
    await t.record({ verb: 'withdraw', kind: 'story', object: story.id, after: working.hash });
    return ok();
  });
}
