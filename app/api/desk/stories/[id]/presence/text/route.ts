/** The working text as readers would see it, asked for by who reads along at every new revision. */
import { isId } from '#lib/domain/kernel/ids.ts';
import { refuse } from '#lib/domain/kernel/result.ts';
import { problem } from '#lib/next/problem.ts';
import { isFromOurPage, watchingSession } from '#lib/next/watching.ts';
import { store } from '#lib/server/kernel/store.ts';
import { previewForDesk } from '#lib/server/stories/preview-queries.ts';
import { storyForDesk } from '#lib/server/stories/story-queries.ts';

type Context = { params: Promise<{ id: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  if (!isFromOurPage(request)) return problem(refuse('cross-site'));
  const session = await watchingSession();
  if (!session) return problem(refuse('signed-out'));
  const { id } = await params;
  const story = isId(id) ? await storyForDesk(store(), session.actor, id) : null;
  if (!story) return problem(refuse('not-found'));
  const article = await previewForDesk(store(), story);
  return Response.json(
    { revision: story.revision.id, article },
    { headers: { 'cache-control': 'private, no-store' } },
  );
}
