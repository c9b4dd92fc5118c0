/** Makes a story: as a person begins to write it, from a file, or as a copy of another. */
import { eq } from 'drizzle-orm';
import { revisions, stories, storyWriters } from '#db/schema/stories.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { ok, refuse, type Refusal, type Result } from '#lib/domain/kernel/result.ts';
import type { StoryTextInput } from '#lib/domain/stories/input.ts';
import { mayStart } from '#lib/domain/stories/permission.ts';
import { emptyText, type StoryText } from '#lib/domain/stories/snapshot.ts';
import type { RevisionReason, Sensitivity } from '#lib/domain/stories/vocabulary.ts';
import type { Store } from '../kernel/store.ts';
import { transact, type Transaction } from '../kernel/transact.ts';
import { loadStory, type LoadedStory } from './load-story.ts';
import { freeSlug } from './free-slug.ts';
import { storyTextFrom, type BadText } from './story-text.ts';
import { hashText, writeRevision } from './write-revision.ts';

/** An empty story; the desk makes its stories with their first save (see begin-story.ts). */
export async function createStory(store: Store, actor: Actor): Promise<Result<{ id: Id }, Refusal<'role'>>> {
  return transact(store, actor, async (t) => {
    const decision = mayStart(actor);
    if (!decision.allowed) return refuse(decision.code);
    return ok(await startStory(t, actor, newIds(t), emptyText(), 'created'));
  });
}

/** Saves an imported text as a new draft; the importer is a contributor for good. */
export async function importStory(
  store: Store,
  actor: Actor,
  input: { text: StoryTextInput },
): Promise<Result<{ id: Id }, Refusal<'role'> | BadText>> {
  return transact(store, actor, async (t) => {
    const decision = mayStart(actor);
    if (!decision.allowed) return refuse(decision.code);
    const text = await storyTextFrom(t.tx, null, input.text);
    if (!text.ok) return text;
    return ok(await startStory(t, actor, newIds(t), text.value, 'imported'));
  });
}

/**
 * The working text of a story as a new draft of the actor's: every word of it and its settings, at an
 * address of its own. Nothing that was decided about the first story is decided about the second.
 */
export async function duplicateStory(
  store: Store,
  actor: Actor,
  input: { storyId: Id },
): Promise<Result<{ id: Id }, Refusal<'role' | 'not-found'>>> {
  return transact(store, actor, async (t) => {
    const decision = mayStart(actor);
    if (!decision.allowed) return refuse(decision.code);
    const loaded = await loadStory(t.tx, actor, input.storyId);
    if (!loaded) return refuse('not-found');
    const { text } = loaded.snapshot;
    const slug = text.section ? await freeSlug(t.tx, null, text.section.slug, text.slug) : text.slug;
    const ids = newIds(t);
    await startStory(t, actor, ids, { ...text, slug }, 'duplicated', loaded.story.sensitivity);
    await nameAuthors(t, actor, ids.id, loaded);
    return ok({ id: ids.id });
  });
}

/**
 * Whoever wrote a word of the first story had a hand in the copy, and so may not approve it. They are
 * writers of it that were, and as such neither see it nor are asked to write.
 */
async function nameAuthors(t: Transaction, actor: Actor, storyId: Id, from: LoadedStory): Promise<void> {
  const rows = await t.tx
    .selectDistinct({ id: revisions.authorId })
    .from(revisions)
    .where(eq(revisions.storyId, from.story.id));
  const authors = new Set([...from.contributors, ...rows.map(({ id }) => id)]);
  authors.delete(actor.id);
  if (authors.size === 0) return;
  const was = { storyId, assignedAt: t.now, assignedBy: actor.id, endedAt: t.now };
  await t.tx.insert(storyWriters).values([...authors].map((accountId) => ({ ...was, accountId })));
}

type Ids = { id: Id; revisionId: Id };

function newIds(t: Transaction): Ids {
  return { id: t.newId(), revisionId: t.newId() };
}

/** Writes the story and its first revision. */
export async function startStory(
  t: Transaction,
  actor: Actor,
  { id, revisionId }: Ids,
  text: StoryText,
  reason: RevisionReason,
  sensitivity: Sensitivity = 'normal',
): Promise<{ id: Id }> {
  const hashed = hashText(text);
  await t.tx.insert(stories).values({
    id,
    createdAt: t.now,
    createdBy: actor.id,
    review: 'draft',
    publication: 'none',
    sensitivity,
    workingRevisionId: revisionId,
    headline: text.headline,
    sectionSlug: text.section?.slug ?? null,
    slug: text.slug,
    changedAt: t.now,
    changedBy: actor.id,
  });
  await writeRevision(t.tx, {
    id: revisionId,
    storyId: id,
    parentId: null,
    text: hashed,
    reason,
    authorId: actor.id,
    at: t.now,
  });
  await t.record({
    verb: reason === 'imported' ? 'import' : 'draft',
    kind: 'story',
    object: id,
    after: hashed.hash,
  });
  return { id };
}
