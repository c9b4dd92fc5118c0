/** Writes what a save comes to: nothing, the next revision, or the text as it was sent and the merged one. */
import { eq } from 'drizzle-orm';
import { stories } from '#db/schema/stories.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { ok, type Result } from '#lib/domain/kernel/result.ts';
import type { StoryText } from '#lib/domain/stories/snapshot.ts';
import { reviewAfterEdit } from '#lib/domain/stories/transitions.ts';
import type { ReviewState, RevisionReason, SaveOutcome } from '#lib/domain/stories/vocabulary.ts';
import type { Transaction } from '../kernel/transact.ts';
import { standingApprovals } from './contributor-queries.ts';
import type { LoadedStory } from './load-story.ts';
import type { PreparedMerge } from './merge-saves.ts';
import { revisionRef } from './revision-queries.ts';
import type { Merged, Saved } from './save-answer.ts';
import { readSnapshot, type RevisionRow } from './story-rows.ts';
import { storyTextFrom, type BadText } from './story-text.ts';
import { hashText, writeRevision, type HashedText } from './write-revision.ts';

export type Written = {
  answer: Saved | Merged;
  outcome: SaveOutcome;
  /** The revision that holds what was sent, and the working one after the save. */
  mineId: Id;
  workingId: Id;
};

type Sent = { text: StoryText; hashed: HashedText };

/** `merge` is null where the text was typed on the working one, or is that text. */
export async function writeSave(
  t: Transaction,
  actor: Actor,
  loaded: LoadedStory,
  sent: Sent,
  merge: PreparedMerge | null,
): Promise<Result<Written, BadText>> {
  if (merge) return writeMerge(t, actor, loaded, sent, merge);
  const { working } = loaded;
  const changed = sent.hashed.hash !== working.hash;
  const { row, review } = changed
    ? await goOn(t, actor, loaded, sent, 'saved')
    : { row: working, review: loaded.story.review };
  const revision = await revisionRef(t.tx, row);
  return ok({
    answer: { kind: 'saved', revision, review, slug: sent.text.slug, savedAt: t.now, changed },
    outcome: changed ? 'saved' : 'unchanged',
    mineId: row.id,
    workingId: row.id,
  });
}

async function writeMerge(
  t: Transaction,
  actor: Actor,
  loaded: LoadedStory,
  sent: Sent,
  merge: PreparedMerge,
): Promise<Result<Written, BadText>> {
  const { story, working } = loaded;
  const text = await storyTextFrom(t.tx, story.id, merge.text);
  if (!text.ok) return text;
  const merged: Sent = { text: text.value, hashed: hashText(text.value) };
  // Whoever sends what the working text already came from wrote nothing that could be kept.
  const isUntouched = merge.base?.hash === sent.hashed.hash;
  const mine = isUntouched ? merge.base : await setAside(t, actor, loaded, sent, merge);
  const isNew = merged.hashed.hash !== working.hash;
  const { row, review } = isNew
    ? await goOn(t, actor, loaded, merged, 'merged')
    : { row: working, review: story.review };
  const revision = await revisionRef(t.tx, row);
  return ok({
    answer: {
      ...{ kind: 'merged', revision, review, slug: merged.text.slug, savedAt: t.now },
      // As it is stored, so that it reads the same when it is asked for again.
      text: readSnapshot(merged.hashed).text,
      mine: await revisionRef(t.tx, mine ?? working),
      theirs: await revisionRef(t.tx, working),
      conflicts: merge.conflicts,
    },
    outcome: isUntouched ? 'unchanged' : 'merged',
    mineId: mine?.id ?? working.id,
    workingId: row.id,
  });
}

/** Kept beside the working line, with the number before the merged text's. */
async function setAside(
  t: Transaction,
  actor: Actor,
  { story, working }: LoadedStory,
  { hashed }: Sent,
  { base }: PreparedMerge,
): Promise<RevisionRow> {
  const from = base ?? working;
  const row = await writeRevision(t.tx, {
    id: t.newId(),
    storyId: story.id,
    parentId: from.id,
    text: hashed,
    reason: 'set-aside',
    authorId: actor.id,
    at: t.now,
  });
  await record(t, story.id, from, row);
  return row;
}

/** The text becomes the working one. */
async function goOn(
  t: Transaction,
  actor: Actor,
  { story, working, live, facts }: LoadedStory,
  { text, hashed }: Sent,
  reason: RevisionReason,
): Promise<{ row: RevisionRow; review: ReviewState }> {
  const { hash } = hashed;
  const row = await writeRevision(t.tx, {
    id: t.newId(),
    storyId: story.id,
    parentId: working.id,
    text: hashed,
    reason,
    authorId: actor.id,
    at: t.now,
  });
  const standing = await standingApprovals(t.tx, story, hash);
  const review = reviewAfterEdit(facts, { approvalStands: standing.length > 0, isLive: live?.hash === hash });
  const { headline, section, slug } = text;
  await t.tx
    .update(stories)
    .set({
      ...{ workingRevisionId: row.id, review, headline, sectionSlug: section?.slug ?? null, slug },
      ...{ changedAt: t.now, changedBy: actor.id },
    })
    .where(eq(stories.id, story.id));
  await record(t, story.id, working, row);
  return { row, review };
}

async function record(t: Transaction, storyId: Id, before: RevisionRow, after: RevisionRow): Promise<void> {
  await t.record({
    verb: 'draft',
    kind: 'story',
    object: storyId,
    before: before.hash,
    after: after.hash,
  });
}
