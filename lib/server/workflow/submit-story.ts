/** A writer asks for a second pair of eyes, or takes the text back from them. */
import type { Actor } from '#lib/domain/auth/actor.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { ok, type Result } from '#lib/domain/kernel/result.ts';
import type { Store } from '../kernel/store.ts';
import { transact } from '../kernel/transact.ts';
import { loadForReview, type ReviewRefusal } from './load-for-review.ts';
import { takeStep } from './take-step.ts';

type Input = { storyId: Id; hash: string };
type Outcome = Promise<Result<undefined, ReviewRefusal>>;

export function submitStory(store: Store, actor: Actor, input: Input): Outcome {
  return move(store, actor, 'submit', input);
}

export function withdrawStory(store: Store, actor: Actor, input: Input): Outcome {
  return move(store, actor, 'withdraw', input);
}

function move(store: Store, actor: Actor, verb: 'submit' | 'withdraw', input: Input): Outcome {
  return transact(store, actor, async (t) => {
    const loaded = await loadForReview(t.tx, actor, verb, input);
    if (!loaded.ok) return loaded;
    await takeStep(t, actor, verb, loaded.value);
    return ok();
  });
}
