/**
 * Puts an approved text in front of readers. It is loaded by its hash and its approvals are counted
 * again in the same transaction: what was approved is, byte for byte, what is live.
 */
import type { Actor } from '#lib/domain/auth/actor.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { paths } from '#lib/domain/kernel/paths.ts';
import { ok, refuse, type Refusal, type Result } from '#lib/domain/kernel/result.ts';
import { APPROVALS_NEEDED } from '#lib/domain/stories/approval.ts';
import { diffTexts, type TextDiff } from '#lib/domain/stories/diff.ts';
import type { Store } from '../kernel/store.ts';
import { transact, type Transaction } from '../kernel/transact.ts';
import { lastApprovedRevision } from '../stories/approved-queries.ts';
import { standingApprovals } from '../stories/contributor-queries.ts';
import { readSnapshot } from '../stories/story-rows.ts';
import { isTaken } from '../stories/free-slug.ts';
import { goLive } from './go-live.ts';
import { loadForReview, revisionByHash, type ReviewRefusal } from './load-for-review.ts';

export type PublishRefusal =
  | ReviewRefusal
  | Refusal<'not-approved', { difference: TextDiff | null }>
  | Refusal<'address-taken', { path: string }>;

export async function publishStory(
  store: Store,
  actor: Actor,
  input: { storyId: Id; hash: string },
): Promise<Result<{ path: string }, PublishRefusal>> {
  return transact(store, actor, async (t) => {
    const loaded = await loadForReview(t.tx, actor, 'publish', input);
    if (!loaded.ok) {
      // Say what stands between the approved text and this one, not merely "wrong state".
      if (loaded.code !== 'wrong-state') return loaded;
      return (await unapproved(t, input)) ?? loaded;
    }
    const { story } = loaded.value;
    const revision = await revisionByHash(t.tx, story.id, input.hash);
    if (!revision) return refuse('not-found');
    const standing = await standingApprovals(t.tx, story, revision.hash);
    if (standing.length < APPROVALS_NEEDED) {
      return (await unapproved(t, input)) ?? refuse('not-approved', { difference: null });
    }
    const { text } = readSnapshot(revision);
    if (text.section === null || text.slug === '') {
      return refuse('incomplete', { missing: loaded.value.facts.missing });
    }
    const path = paths.story(text.section.slug, text.slug);
    if (await isTaken(t.tx, story.id, text.section.slug, text.slug)) {
      return refuse('address-taken', { path });
    }
    await goLive(t, actor, loaded.value, revision, text, text.section.slug);
    return ok({ path });
  });
}

/** A refusal with the difference from the last approved text, if there is one. */
async function unapproved(t: Transaction, input: { storyId: Id; hash: string }) {
  const approved = await lastApprovedRevision(t.tx, input.storyId);
  const wanted = await revisionByHash(t.tx, input.storyId, input.hash);
  if (!approved || !wanted || approved.hash === wanted.hash) return null;
  const difference = diffTexts(readSnapshot(approved).text, readSnapshot(wanted).text);
  return refuse('not-approved', { difference });
}
