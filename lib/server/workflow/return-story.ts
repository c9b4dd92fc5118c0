/** An editor asks for changes; the reason stands above the text until it is submitted again. */
import type { Actor } from '#lib/domain/auth/actor.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { ok, refuse, type Refusal, type Result } from '#lib/domain/kernel/result.ts';
import type { Store } from '../kernel/store.ts';
import { transact } from '../kernel/transact.ts';
import { loadForReview, type ReviewRefusal } from './load-for-review.ts';
import { takeStep } from './take-step.ts';

export async function returnStory(
  store: Store,
  actor: Actor,
  input: { storyId: Id; hash: string; reason: string },
): Promise<Result<undefined, ReviewRefusal | Refusal<'reason-missing'>>> {
  return transact(store, actor, async (t) => {
    const loaded = await loadForReview(t.tx, actor, 'return', input);
    if (!loaded.ok) return loaded;
    const reason = input.reason.trim();
    if (reason === '') return refuse('reason-missing');
    await takeStep(t, actor, 'return', loaded.value, reason);
    return ok();
  });
}
