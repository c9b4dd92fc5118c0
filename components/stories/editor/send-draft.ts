/** One save over HTTP; what comes back is parsed, because a proxy may answer in the server's place. */
import { z } from 'zod/mini';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { paths } from '#lib/domain/kernel/paths.ts';
import type { StoryTextInput } from '#lib/domain/stories/input.ts';
import type { StoryText } from '#lib/domain/stories/snapshot.ts';
import type { RevisionRef } from '#lib/domain/stories/views.ts';
import { REVIEW_STATES, type ReviewState } from '#lib/domain/stories/vocabulary.ts';
import type { SaveAnswer } from './save-queue.ts';

/** The version that somebody else saved while this one was being written. */
export type Theirs = { revision: RevisionRef; text: StoryText };
/** What the page learns from a save beside that it was saved. */
export type SavedFacts = { hash: string; review: ReviewState; slug: string };

const savedAnswer = z.object({
  revision: z.object({ id: z.string(), hash: z.string() }),
  review: z.enum(REVIEW_STATES),
  slug: z.string(),
  savedAt: z.string(),
});
const problemAnswer = z.object({ code: z.string() });
// The text is our own server's view and was checked when it was saved.
const staleAnswer = z.object({
  code: z.literal('stale'),
  current: z.custom<Theirs>((value) => typeof value === 'object' && value !== null),
});

/** Behind a proxy that never answers, a save must fail so that it can be tried again. */
const PATIENCE_MS = 20_000;

export async function sendDraft(
  storyId: Id,
  base: Id,
  text: StoryTextInput,
  learned: (facts: SavedFacts) => void,
): Promise<SaveAnswer<Theirs>> {
  const response = await fetch(paths.draftApi(storyId), {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ base, text }),
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (response.status === 401) return { kind: 'signed-out' };
  const answer: unknown = await response.json();
  if (response.ok) {
    const { revision, review, slug, savedAt } = savedAnswer.parse(answer);
    learned({ hash: revision.hash, review, slug });
    return { kind: 'saved', base: revision.id, at: savedAt };
  }
  const stale = staleAnswer.safeParse(answer);
  if (stale.success) {
    const theirs = stale.data.current;
    return { kind: 'stale', base: theirs.revision.id, theirs };
  }
  const problem = problemAnswer.safeParse(answer);
  if (response.status >= 500 || response.status === 429 || !problem.success) {
    return { kind: 'unreachable' };
  }
  return { kind: 'refused', code: problem.data.code };
}
