/** One save over HTTP; what comes back is parsed, because a proxy may answer in the server's place. */
import { z } from 'zod/mini';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { paths } from '#lib/domain/kernel/paths.ts';
import type { Conflict } from '#lib/domain/stories/merge.ts';
import type { StoryText } from '#lib/domain/stories/snapshot.ts';
import type { RevisionRef } from '#lib/domain/stories/views.ts';
import { REVIEW_STATES, type ReviewState } from '#lib/domain/stories/vocabulary.ts';
import { documentText } from './block-json.ts';
import type { PageText } from './page-text.ts';
import type { SaveAnswer, SaveRequest } from './save-queue.ts';

/** What others wrote meanwhile, and the text that holds both. */
export type Merge = { text: StoryText; theirs: RevisionRef; mine: RevisionRef; conflicts: Conflict[] };
/** What the page learns from a save beside that it was saved. */
export type SavedFacts = { hash: string; review: ReviewState; slug: string };

const taken = {
  revision: z.object({ id: z.string(), hash: z.string() }),
  review: z.enum(REVIEW_STATES),
  slug: z.string(),
  savedAt: z.string(),
};
// Texts and conflicts are our own server's views and were checked when they were saved.
const seen = <T>() => z.custom<T>((value) => typeof value === 'object' && value !== null);
const answers = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), ...taken }),
  z.object({
    kind: z.literal('merged'),
    ...taken,
    text: seen<StoryText>(),
    theirs: seen<RevisionRef>(),
    mine: seen<RevisionRef>(),
    conflicts: z.array(seen<Conflict>()),
  }),
  z.object({ kind: z.literal('late') }),
]);
const problemAnswer = z.object({ code: z.string() });

/** Behind a proxy that never answers, a save must fail so that it can be tried again. */
const PATIENCE_MS = 20_000;

export type Sender = { storyId: Id; account: Id; editor: Id };

export async function sendDraft(
  sender: Sender,
  request: SaveRequest<PageText>,
  learned: (facts: SavedFacts) => void,
): Promise<SaveAnswer<Merge>> {
  const response = await fetch(paths.draftApi(sender.storyId), {
    method: 'PUT',
    // Another tab may have signed somebody else in: their session must not save this person's text.
    headers: { 'content-type': 'application/json', 'x-account': sender.account },
    body: bodyOf(sender.editor, request),
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (response.status === 401) return { kind: 'signed-out' };
  const json: unknown = await response.json();
  if (response.ok) return readAnswer(answers.parse(json), learned);
  const problem = problemAnswer.safeParse(json);
  if (response.status >= 500 || response.status === 429 || !problem.success) {
    return { kind: 'unreachable' };
  }
  const { code } = problem.data;
  return code === 'other-account' ? { kind: 'other-account' } : { kind: 'refused', code };
}

/** As JSON.stringify would write it, with the body taken from what is written already. */
function bodyOf(editor: Id, { base, seq, key, text }: SaveRequest<PageText>): string {
  const head = JSON.stringify({ base, editor, seq, key }).slice(0, -1);
  const fields = JSON.stringify(text.fields).slice(0, -1);
  return `${head},"text":${fields},"document":${documentText(text.body)}}}`;
}

function readAnswer(
  answer: z.infer<typeof answers>,
  learned: (facts: SavedFacts) => void,
): SaveAnswer<Merge> {
  if (answer.kind === 'late') return answer;
  const { revision, review, slug, savedAt: at } = answer;
  learned({ hash: revision.hash, review, slug });
  if (answer.kind === 'saved') return { kind: 'saved', base: revision.id, at };
  const { text, theirs, mine, conflicts } = answer;
  return { kind: 'merged', base: revision.id, at, merge: { text, theirs, mine, conflicts } };
}
