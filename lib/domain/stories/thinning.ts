/**
 * Which revisions were steps on the way only: autosaves of a sitting (one author, no pause of half an
 * hour) that the author went on from. The last of each sitting is what it came to, and stays.
 */
import { after, DAY, MINUTE, type Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/ids.ts';
import type { RevisionReason } from './vocabulary.ts';

/** Until then every step is kept, for whoever wants one back. */
const KEPT_FOR = 7 * DAY;
const PAUSE = 30 * MINUTE;

export type RevisionStep = { id: Id; reason: RevisionReason; authorId: Id; at: Instant };

/** `revisions` are all of one story, oldest first. What is pinned otherwise is not known here. */
export function stepsOnTheWay(revisions: readonly RevisionStep[], now: Instant): Id[] {
  const before = after(now, -KEPT_FOR);
  return revisions
    .filter((revision, index) => {
      const next = revisions[index + 1];
      // What a text was merged with, or set aside from, is part of what happened.
      if (revision.reason !== 'saved' || next?.reason !== 'saved' || revision.at >= before) return false;
      return next.authorId === revision.authorId && next.at < after(revision.at, PAUSE);
    })
    .map(({ id }) => id);
}
