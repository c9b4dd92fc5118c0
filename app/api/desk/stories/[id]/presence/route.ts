/** Who has a story open: told as it changes, and kept by heartbeats. Neither keeps a session alive. */
import { isId } from '#lib/domain/kernel/ids.ts';
import { refuse } from '#lib/domain/kernel/result.ts';
import { heartbeatInput } from '#lib/domain/presence/input.ts';
import { problem } from '#lib/next/problem.ts';
import { readJson } from '#lib/next/read-json.ts';
import { isFromOurPage, watchingSession } from '#lib/next/watching.ts';
import { store } from '#lib/server/kernel/store.ts';
import { hearHeartbeat } from '#lib/server/presence/hear-heartbeat.ts';
import { openStream } from '#lib/server/presence/open-stream.ts';

const MOST_BYTES = 1_024;
const STREAM = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'private, no-store, no-transform',
  // nginx hands every event on as it comes.
  'x-accel-buffering': 'no',
};

type Context = { params: Promise<{ id: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  if (!isFromOurPage(request)) return problem(refuse('cross-site'));
  const session = await watchingSession();
  if (!session) return problem(refuse('signed-out'));
  const { id: storyId } = await params;
  const editor = new URL(request.url).searchParams.get('editor');
  if (!isId(storyId)) return problem(refuse('not-found'));
  if (!isId(editor)) return problem(refuse('bad-input'));
  const opened = await openStream(store(), session, { storyId, editor });
  return opened.ok ? new Response(opened.value, { headers: STREAM }) : problem(opened);
}

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const session = await watchingSession();
  if (!session) return problem(refuse('signed-out'));
  const { id: storyId } = await params;
  if (!isId(storyId)) return problem(refuse('not-found'));
  const json = await readJson(request, MOST_BYTES);
  if (!json.ok) return problem(json);
  const heartbeat = heartbeatInput.safeParse(json.value);
  if (!heartbeat.success) return problem(refuse('bad-input'));
  const heard = await hearHeartbeat(store(), session.actor, { ...heartbeat.data, storyId });
  if (!heard.ok) return problem(heard);
  return Response.json(heard.value, { headers: { 'cache-control': 'private, no-store' } });
}
