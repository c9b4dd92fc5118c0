/** The verbs of a story for machines: each is one POST, about the text whose hash is named. */
import { z } from 'zod';
import { isId } from '#lib/domain/kernel/ids.ts';
import { refuse, type Result } from '#lib/domain/kernel/result.ts';
import type { Verb } from '#lib/domain/kernel/verbs.ts';
import { problem } from '#lib/next/problem.ts';
import { readJson } from '#lib/next/read-json.ts';
import { currentActor } from '#lib/next/session.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import { store, type Store } from '#lib/server/kernel/store.ts';
import { archiveStory, unarchiveStory } from '#lib/server/stories/archive-story.ts';
import { approveStory } from '#lib/server/workflow/approve-story.ts';
import { publishStory } from '#lib/server/workflow/publish-story.ts';
import { returnStory } from '#lib/server/workflow/return-story.ts';
import { submitStory, withdrawStory } from '#lib/server/workflow/submit-story.ts';

const MOST_BYTES = 64 * 1024;
const bodyInput = z.strictObject({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  reason: z.string().max(4_000).default(''),
  note: z.string().max(4_000).default(''),
});

type Input = z.output<typeof bodyInput> & { storyId: string };
type Run = (store: Store, actor: Actor, input: Input) => Promise<Result<unknown>>;

const VERBS: ReadonlyMap<string, Run> = new Map<Verb, Run>([
  ['submit', submitStory],
  ['withdraw', withdrawStory],
  ['return', returnStory],
  ['approve', approveStory],
  ['publish', publishStory],
  ['archive', archiveStory],
  ['un-archive', unarchiveStory],
]);

type Context = { params: Promise<{ id: string; verb: string }> };

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return problem(refuse('signed-out'));
  const { id, verb } = await params;
  const run = VERBS.get(verb);
  if (!run || !isId(id)) return problem(refuse('not-found'));
  const json = await readJson(request, MOST_BYTES);
  if (!json.ok) return problem(json);
  const body = bodyInput.safeParse(json.value);
  if (!body.success) return problem(refuse('bad-input'));
  const result = await run(store(), actor, { ...body.data, storyId: id });
  return result.ok ? Response.json({ ok: true }) : problem(result);
}
