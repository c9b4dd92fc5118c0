/** A page tells which text of a story a person had before their eyes; looking at a page changes nothing. */
import { z } from 'zod';
import { isId } from '#lib/domain/kernel/ids.ts';
import { refuse } from '#lib/domain/kernel/result.ts';
import { problem } from '#lib/next/problem.ts';
import { readJson } from '#lib/next/read-json.ts';
import { currentActor } from '#lib/next/session.ts';
import { store } from '#lib/server/kernel/store.ts';
import { markRead } from '#lib/server/stories/mark-read.ts';

const MOST_BYTES = 1_024;
const bodyInput = z.strictObject({ revision: z.string().refine(isId) });

type Context = { params: Promise<{ id: string }> };

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return problem(refuse('signed-out'));
  const { id } = await params;
  if (!isId(id)) return problem(refuse('not-found'));
  const json = await readJson(request, MOST_BYTES);
  if (!json.ok) return problem(json);
  const body = bodyInput.safeParse(json.value);
  if (!body.success) return problem(refuse('bad-input'));
  const read = await markRead(store(), actor, { storyId: id, revisionId: body.data.revision });
  return read.ok ? Response.json({ ok: true }) : problem(read);
}
