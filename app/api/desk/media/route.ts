/** A picture for the desk, as the bytes of its file; and the library, for choosing one. */
import { refuse } from '#lib/domain/kernel/result.ts';
import { parseFileName } from '#lib/domain/media/input.ts';
import { parseLibraryFilter } from '#lib/domain/media/library-filter.ts';
import type { StoredPicture } from '#lib/domain/media/views.ts';
import { problem } from '#lib/next/problem.ts';
import { currentActor } from '#lib/next/session.ts';
import { store } from '#lib/server/kernel/store.ts';
import { darkroom } from '#lib/server/media/darkroom.ts';
import { mediaViews } from '#lib/server/media/queries.ts';
import { uploadPicture } from '#lib/server/media/upload-picture.ts';
import { libraryForDesk } from '#lib/server/stories/library-queries.ts';

/** `x-file-name`: URI-encoded. Answers `StoredPicture`, or a problem whose code has words in words.ts. */
export async function POST(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return problem(refuse('signed-out'));
  const stored = await uploadPicture(store(), actor, darkroom(), {
    body: request.body ?? new ReadableStream<Uint8Array>(),
    length: Number(request.headers.get('content-length') ?? 0),
    name: parseFileName(request.headers.get('x-file-name')),
    signal: request.signal,
  });
  if (!stored.ok) return problem(stored);
  const { hash, alreadyThere, stilled } = stored.value;
  const media = (await mediaViews(store().database.read, [hash])).get(hash);
  if (!media) return problem(refuse('not-found'));
  return Response.json({ media, alreadyThere, stilled } satisfies StoredPicture);
}

/** The same filter as /desk/media has in its address; answers a `Page<LibraryPicture>`. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return problem(refuse('signed-out'));
  const filter = parseLibraryFilter(Object.fromEntries(new URL(request.url).searchParams));
  return Response.json(await libraryForDesk(store(), actor, filter));
}
