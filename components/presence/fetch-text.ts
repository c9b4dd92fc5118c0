import { z } from 'zod/mini';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { paths } from '#lib/domain/kernel/paths.ts';
import type { TextNow } from '#lib/domain/presence/views.ts';
import type { ArticleView } from '#lib/domain/stories/views.ts';

const textAnswer = z.object({
  revision: z.string(),
  // Our own server's view of a text that was checked when it was saved.
  article: z.custom<ArticleView>((value) => typeof value === 'object' && value !== null),
});

/** Null where there is no answer; the next revision asks again. */
export async function fetchText(storyId: Id, signal: AbortSignal): Promise<TextNow | null> {
  try {
    const response = await fetch(paths.readAlongApi(storyId), { redirect: 'error', signal });
    return response.ok ? textAnswer.parse(await response.json()) : null;
  } catch {
    return null;
  }
}
