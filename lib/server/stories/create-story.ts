/** Makes a story: empty ("New story") or with a text (import). */
import { stories } from '#db/schema/stories.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { ok, refuse, type Refusal, type Result } from '#lib/domain/kernel/result.ts';
import type { StoryTextInput } from '#lib/domain/stories/input.ts';
import { mayStart } from '#lib/domain/stories/permission.ts';
import { emptyText, type StoryText } from '#lib/domain/stories/snapshot.ts';
import type { Store } from '../kernel/store.ts';
import { transact, type Transaction } from '../kernel/transact.ts';
import { storyTextFrom, type BadText } from './story-text.ts';
import { hashText, writeRevision } from './write-revision.ts';

export async function createStory(store: Store, actor: Actor): Promise<Result<{ id: Id }, Refusal<'role'>>> {
  return transact(store, actor, async (t) => {
    const decision = mayStart(actor);
    if (!decision.allowed) return refuse(decision.code);
    return ok({ id: await startStory(t, actor, emptyText(), 'draft') });
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
    return ok({ id: await startStory(t, actor, text.value, 'import') });
  });
}

async function startStory(
  t: Transaction,
  actor: Actor,
  text: StoryText,
  verb: 'draft' | 'import',
): Promise<Id> {
  const id = t.newId();
  const revisionId = t.newId();
  const hashed = hashText(text);
  await t.tx.insert(stories).values({
    id,
    createdAt: t.now,
    createdBy: actor.id,
    review: 'draft',
    publication: 'none',
    sensitivity: 'normal',
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
    reason: verb === 'import' ? 'imported' : 'created',
    authorId: actor.id,
    at: t.now,
  });
  await t.record({ verb, kind: 'story', object: id, after: hashed.hash });
  return id;
}
