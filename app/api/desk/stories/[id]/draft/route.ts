/** The autosave of the editor: one text, typed on one revision. */
import { z } from 'zod';
import { isId } from '#lib/domain/kernel/ids.ts';
import { refuse } from '#lib/domain/kernel/result.ts';
import { parseStoryTextInput } from '#lib/domain/stories/input.ts';
import { problem } from '#lib/next/problem.ts';
import { readJson } from '#lib/next/read-json.ts';
import { currentActor } from '#lib/next/session.ts';
import { store } from '#lib/server/kernel/store.ts';
import { saveFromEditor } from '#lib/server/stories/save-draft.ts';

const MOST_BYTES = 1_048_576;
const id = z.string().refine(isId);
const bodyInput = z.strictObject({
  base: id,
  editor: id,
  seq: z.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
  key: id,
  text: z.unknown(),
});

type Context = { params: Promise<{ id: string }> };

export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return problem(refuse('signed-out'));
  // Text of one person's page must not be saved by another who signed in in the same browser since.
  const account = request.headers.get('x-account');
  if (account !== null && account !== actor.id) return problem(refuse('other-account'));
  const { id: storyId } = await params;
  if (!isId(storyId)) return problem(refuse('not-found'));
  const json = await readJson(request, MOST_BYTES);
  if (!json.ok) return problem(json);
  const body = bodyInput.safeParse(json.value);
  if (!body.success) return problem(refuse('bad-input'));
  const { base, editor, seq, key } = body.data;
  const text = parseStoryTextInput(body.data.text);
  if (!text.ok) return problem(text);
  const input = { storyId, base, text: text.value };
  const saved = await saveFromEditor(store(), actor, input, { editor, seq, key });
  // When the server says it, the text is on disk.
  return saved.ok ? Response.json(saved.value) : problem(saved);
}
