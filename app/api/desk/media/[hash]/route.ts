/** What the library says of one picture: for a page that meets one it did not come with. */
import { refuse } from '#lib/domain/kernel/result.ts';
import { problem } from '#lib/next/problem.ts';
import { currentActor } from '#lib/next/session.ts';
import { store } from '#lib/server/kernel/store.ts';
import { mediaViews } from '#lib/server/media/queries.ts';

type Context = { params: Promise<{ hash: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return problem(refuse('signed-out'));
  const { hash } = await params;
  const media = (await mediaViews(store().database.read, [hash])).get(hash);
  return media ? Response.json({ media }) : problem(refuse('not-found'));
}
