/**
 * A story that nobody has typed into exists in its address only: `/desk/stories/{id}?new`. The first
 * save makes the row, on the empty first revision whose id follows from the story's, so that the page,
 * a reload of it and the server agree on it without having spoken.
 */
import { sha256 } from '../kernel/digest.ts';
import type { Id } from '../kernel/ids.ts';

/** The id that the first revision of a story begun at the desk has. */
export function firstRevisionId(storyId: Id): Id {
  return sha256(`first revision of ${storyId}`).slice(0, 32);
}
