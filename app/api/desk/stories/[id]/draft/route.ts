/** The autosave of the editor: one text on top of one revision. */
import { z } from 'zod';
import { isId } from '#lib/domain/kernel/ids.ts';
import { refuse } from '#lib/domain/kernel/result.ts';
import { parseStoryTextInput } from '#lib/domain/stories/input.ts';
import { problem } from '#lib/next/problem.ts';
import { readJson } from '#lib/next/read-json.ts';
import { currentActor } from '#lib/next/session.ts';
import { store } from '#lib/server/kernel/store.ts';
import { saveDraft } from '#lib/server/stories/save-draft.ts';

const MOST_BYTES = 1_048_576;
const bodyInput = z.strictObject({ base: z.string().refine(isId), text: z.unknown() });

type Context = { params: Promise<{ id: string }> };

export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return problem(refuse('signed-out'));
  const { id } = await params;
  if (!isId(id)) return problem(refuse('not-found'));
  const json = await readJson(request, MOST_BYTES);
  if (!json.ok) return problem(json);
  const body = bodyInput.safeParse(json.value);
  if (!body.success) return problem(refuse('bad-input'));
  const text = parseStoryTextInput(body.data.text);
  if (!text.ok) return problem(text);
  const saved = await saveDraft(store(), actor, { storyId: id, base: body.data.base, text: text.value });
  if (!saved.ok) return problem(saved);
  // When the server says it, the text is on disk.
  return Response.json({ ...saved.value, savedAt: store().clock() });
}
