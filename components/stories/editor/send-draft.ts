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

const taken = z.object({
  revision: z.object({ id: z.string(), hash: z.string() }),
  review: z.enum(REVIEW_STATES),
  slug: z.string(),
  savedAt: z.string(),
});
const isObject = (value: unknown) => typeof value === 'object' && value !== null;
const answerOfSave = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), ...taken.shape }),
  z.object({
    kind: z.literal('merged'),
    ...taken.shape,
    // Our own server's views; the text was checked when it was saved.
    revision: z.custom<RevisionRef>(isObject),
    text: z.custom<StoryText>(isObject),
  }),
  z.object({ kind: z.literal('late') }),
]);
const problemAnswer = z.object({ code: z.string() });

/** Behind a proxy that never answers, a save must fail so that it can be tried again. */
const PATIENCE_MS = 20_000;

/** An editor as the server knows it: each text it sends has a number, and each request a key. */
export type Sender = { editor: Id; seq: number; key: Id; sent: string };

export function newSender(): Sender {
  return { editor: randomId(), seq: 0, key: '', sent: '' };
}

/** The same request keeps its number and key, so that the server takes it once. */
function numbered(sender: Sender, base: Id, text: StoryTextInput): string {
  const sent = JSON.stringify({ base, text });
  if (sent !== sender.sent) Object.assign(sender, { seq: sender.seq + 1, key: randomId(), sent });
  const { editor, seq, key } = sender;
  return JSON.stringify({ base, editor, seq, key, text });
}

function randomId(): Id {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export async function sendDraft(
  storyId: Id,
  sender: Sender,
  base: Id,
  text: StoryTextInput,
  learned: (facts: SavedFacts) => void,
): Promise<SaveAnswer<Theirs>> {
  const response = await fetch(paths.draftApi(storyId), {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: numbered(sender, base, text),
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (response.status === 401) return { kind: 'signed-out' };
  const json: unknown = await response.json();
  if (response.ok) {
    const answer = answerOfSave.parse(json);
    if (answer.kind === 'late') {
      // Of this text the server has taken none: it gets a number of its own.
      sender.sent = '';
      return { kind: 'unreachable' };
    }
    const { revision, review, slug, savedAt } = answer;
    if (answer.kind === 'merged') {
      return {
        kind: 'stale',
        base: revision.id,
        theirs: { revision: answer.revision, text: answer.text },
      };
    }
    learned({ hash: revision.hash, review, slug });
    return { kind: 'saved', base: revision.id, at: savedAt };
  }
  const problem = problemAnswer.safeParse(json);
  if (response.status >= 500 || response.status === 429 || !problem.success) {
    return { kind: 'unreachable' };
  }
  return { kind: 'refused', code: problem.data.code };
}
