/**
 * Saves the text of a story as a new revision on top of the one it was typed on. A save on an older
 * one is refused with the newer text in hand, so that the desk can show both; a save that changes
 * nothing changes nothing, approvals included.
 */
import { eq } from 'drizzle-orm';
import { stories } from '#db/schema/stories.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { ok, refuse, type Refusal, type Result } from '#lib/domain/kernel/result.ts';
import type { StoryTextInput } from '#lib/domain/stories/input.ts';
import { may, type StoryRefusal } from '#lib/domain/stories/permission.ts';
import type { StoryText } from '#lib/domain/stories/snapshot.ts';
import { reviewAfterEdit } from '#lib/domain/stories/transitions.ts';
import type { RevisionRef } from '#lib/domain/stories/views.ts';
import type { ReviewState } from '#lib/domain/stories/vocabulary.ts';
import type { Store } from '../kernel/store.ts';
import { transact } from '../kernel/transact.ts';
import { beginStory } from './begin-story.ts';
import { standingApprovals } from './contributor-queries.ts';
import { loadStory } from './load-story.ts';
import { revisionRef } from './revision-queries.ts';
import { storyTextFrom, type BadText } from './story-text.ts';
import { hashText, writeRevision } from './write-revision.ts';

export type Saved = {
  revision: RevisionRef;
  review: ReviewState;
  /** The address the text got: another than typed if that one was taken. */
  slug: string;
  changed: boolean;
};

export type Stale = Refusal<'stale', { current: { revision: RevisionRef; text: StoryText } }>;

export async function saveDraft(
  store: Store,
  actor: Actor,
  input: { storyId: Id; base: Id; text: StoryTextInput },
): Promise<Result<Saved, Stale | BadText | Refusal<'not-found' | StoryRefusal>>> {
  return transact(store, actor, async (t) => {
    await beginStory(t, actor, input.storyId, input.base);
    const loaded = await loadStory(t.tx, actor, input.storyId);
    if (!loaded) return refuse('not-found');
    const { story, working, facts } = loaded;
    const decision = may(actor, 'draft', facts);
    if (!decision.allowed) return refuse(decision.code);
    const text = await storyTextFrom(t.tx, story.id, input.text);
    if (!text.ok) return text;
    const hashed = hashText(text.value);
    const { hash } = hashed;
    const { slug } = text.value;

    if (hash === working.hash) {
      const revision = await revisionRef(t.tx, working);
      return ok<Saved>({ revision, review: story.review, slug, changed: false });
    }
    if (input.base !== working.id) {
      const revision = await revisionRef(t.tx, working);
      return refuse('stale', { current: { revision, text: loaded.snapshot.text } });
    }

    const saved = await writeRevision(t.tx, {
      id: t.newId(),
      storyId: story.id,
      parentId: working.id,
      text: hashed,
      reason: 'saved',
      authorId: actor.id,
      at: t.now,
    });
    const standing = await standingApprovals(t.tx, story, hash);
    const review = reviewAfterEdit(facts, {
      approvalStands: standing.length > 0,
      isLive: loaded.live?.hash === hash,
    });
    await t.tx
      .update(stories)
      .set({
        workingRevisionId: saved.id,
        review,
        headline: text.value.headline,
        sectionSlug: text.value.section?.slug ?? null,
        slug,
        changedAt: t.now,
        changedBy: actor.id,
      })
      .where(eq(stories.id, story.id));
    await t.record({
      verb: 'draft',
      kind: 'story',
      object: story.id,
      before: working.hash,
      after: hash,
    });
    return ok<Saved>({ revision: await revisionRef(t.tx, saved), review, slug, changed: true });
  });
}
