/**
 * Makes an earlier text the working one again: a new revision with the very snapshot of the old one, so
 * that its hash is the same and an approval of it counts as for any text that comes back. Nothing between
 * the two is lost. Only the address may differ, if another story has it by now (docs/decisions/010).
 */
import { and, eq } from 'drizzle-orm';
import { revisions, sections, stories } from '#db/schema/stories.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { ok, refuse, type Refusal, type Result } from '#lib/domain/kernel/result.ts';
import { may, type StoryRefusal } from '#lib/domain/stories/permission.ts';
import type { StoryText } from '#lib/domain/stories/snapshot.ts';
import { reviewAfterEdit } from '#lib/domain/stories/transitions.ts';
import type { RevisionRef } from '#lib/domain/stories/views.ts';
import type { ReviewState } from '#lib/domain/stories/vocabulary.ts';
import type { Store } from '../kernel/store.ts';
import { transact, type Transaction } from '../kernel/transact.ts';
import { storedImages } from '../media/queries.ts';
import { standingApprovals } from './contributor-queries.ts';
import { loadStory, type LoadedStory } from './load-story.ts';
import { revisionRef } from './revision-queries.ts';
import { readSnapshot } from './story-rows.ts';
import { freeSlug } from './free-slug.ts';
import { hashText, writeRevision, type HashedText } from './write-revision.ts';

export type Restored = {
  revision: RevisionRef;
  review: ReviewState;
  /** False: the text was the current one already, and nothing was written. */
  changed: boolean;
  /** The address it got instead of its own; null if it has its own. */
  otherSlug: string | null;
};

export type RestoreRefusal =
  | Refusal<'not-found' | 'picture-gone' | 'section-gone' | StoryRefusal>
  /** Somebody saved since the page was opened; `current` is what the text is by now. */
  | Refusal<'text-moved', { current: { number: number } }>;

/** `seen` is the working revision that was the current one on the actor's screen. */
export async function restoreRevision(
  store: Store,
  actor: Actor,
  input: { storyId: Id; revisionId: Id; seen: Id },
): Promise<Result<Restored, RestoreRefusal>> {
  return transact(store, actor, async (t) => {
    const loaded = await loadStory(t.tx, actor, input.storyId);
    if (!loaded) return refuse('not-found');
    const { story, working, facts } = loaded;
    const [old] = await t.tx
      .select()
      .from(revisions)
      .where(and(eq(revisions.id, input.revisionId), eq(revisions.storyId, story.id)));
    if (!old) return refuse('not-found');
    const decision = may(actor, 'draft', facts);
    if (!decision.allowed) return refuse(decision.code);
    if (working.id !== input.seen) return refuse('text-moved', { current: { number: working.number } });
    const text = await usableText(t, story.id, readSnapshot(old).text);
    if (!text.ok) return text;
    const hashed = hashText(text.value);
    const otherSlug = text.value.slug === readSnapshot(old).text.slug ? null : text.value.slug;
    if (otherSlug === null && hashed.hash !== old.hash)
      throw new Error(`revision ${old.id} is not canonical`);
    if (hashed.hash === working.hash) {
      const revision = await revisionRef(t.tx, working);
      return ok<Restored>({ revision, review: story.review, changed: false, otherSlug });
    }
    const { revision, review } = await becomeWorking(t, actor, loaded, text.value, hashed);
    return ok<Restored>({ revision, review, changed: true, otherSlug });
  });
}

/** The text as it was, if everything that it names is still there; at a free address. */
async function usableText(
  t: Transaction,
  storyId: Id,
  text: StoryText,
): Promise<Result<StoryText, Refusal<'picture-gone' | 'section-gone'>>> {
  const { images } = hashText(text);
  const stored = await storedImages(t.tx, images);
  if (images.some((hash) => !stored.has(hash))) return refuse('picture-gone');
  if (text.section === null) return ok(text);
  const [section] = await t.tx
    .select({ slug: sections.slug })
    .from(sections)
    .where(eq(sections.slug, text.section.slug));
  if (!section) return refuse('section-gone');
  return ok({ ...text, slug: await freeSlug(t.tx, storyId, section.slug, text.slug) });
}

async function becomeWorking(
  t: Transaction,
  actor: Actor,
  { story, working, live, facts }: LoadedStory,
  text: StoryText,
  hashed: HashedText,
): Promise<{ revision: RevisionRef; review: ReviewState }> {
  const restored = await writeRevision(t.tx, {
    id: t.newId(),
    storyId: story.id,
    parentId: working.id,
    text: hashed,
    reason: 'restored',
    authorId: actor.id,
    at: t.now,
  });
  const standing = await standingApprovals(t.tx, story, hashed.hash);
  const review = reviewAfterEdit(facts, {
    approvalStands: standing.length > 0,
    isLive: live?.hash === hashed.hash,
  });
  await t.tx
    .update(stories)
    .set({
      workingRevisionId: restored.id,
      review,
      headline: text.headline,
      sectionSlug: text.section?.slug ?? null,
      slug: text.slug,
      changedAt: t.now,
      changedBy: actor.id,
    })
    .where(eq(stories.id, story.id));
  const { id: object } = story;
  await t.record({ verb: 'draft', kind: 'story', object, before: working.hash, after: hashed.hash });
  return { revision: await revisionRef(t.tx, restored), review };
}
