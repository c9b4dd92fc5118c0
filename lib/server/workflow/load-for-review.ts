/**
 * The beats that the verbs of review share: load, is it still the text on the actor's screen, may
 * they. A verb names the hash it is about, and there is no way to say "whatever is newest".
 */
import { and, desc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { revisions } from '#db/schema/stories.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { ok, refuse, type Refusal, type Result } from '#lib/domain/kernel/result.ts';
import { diffTexts, type TextDiff } from '#lib/domain/stories/diff.ts';
import { may, type MissingPart, type StoryRefusal } from '#lib/domain/stories/permission.ts';
import type { Verb } from '#lib/domain/kernel/verbs.ts';
import { loadStory, type LoadedStory } from '../stories/load-story.ts';
import { readSnapshot, type RevisionRow } from '../stories/story-rows.ts';

export type TextMoved = Refusal<
  'text-moved',
  { current: { hash: string; number: number }; difference: TextDiff | null }
>;
export type ReviewRefusal =
  | Refusal<'not-found' | Exclude<StoryRefusal, 'incomplete'>>
  | Refusal<'incomplete', { missing: readonly MissingPart[] }>
  | TextMoved;

export async function loadForReview(
  db: Reader,
  actor: Actor,
  verb: Verb,
  input: { storyId: Id; hash: string },
): Promise<Result<LoadedStory, ReviewRefusal>> {
  const loaded = await loadStory(db, actor, input.storyId);
  if (!loaded) return refuse('not-found');
  if (loaded.working.hash !== input.hash) return textMoved(db, loaded, input.hash);
  const decision = may(actor, verb, loaded.facts);
  if (decision.allowed) return ok(loaded);
  if (decision.code !== 'incomplete') return refuse(decision.code);
  return refuse('incomplete', { missing: loaded.facts.missing });
}

/** The story's newest revision with this hash. */
export async function revisionByHash(db: Reader, storyId: Id, hash: string): Promise<RevisionRow | null> {
  const [revision] = await db
    .select()
    .from(revisions)
    .where(and(eq(revisions.storyId, storyId), eq(revisions.hash, hash)))
    .orderBy(desc(revisions.number))
    .limit(1);
  return revision ?? null;
}

/** `difference` leads from the text that was on the screen to the current one. */
async function textMoved(db: Reader, loaded: LoadedStory, hash: string): Promise<TextMoved> {
  const seen = await revisionByHash(db, loaded.story.id, hash);
  return refuse('text-moved', {
    current: { hash: loaded.working.hash, number: loaded.working.number },
    difference: seen && diffTexts(readSnapshot(seen).text, loaded.snapshot.text),
  });
}
