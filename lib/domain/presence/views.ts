import type { Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/ids.ts';
import type { ArticleView, StaffRef } from '../stories/views.ts';
import type { Place } from './vocabulary.ts';

/** A story's presence, as every page of it is told. */
export type PresenceView = {
  /** States of one `epoch` (a run of the server) are newer the higher their `order`. */
  version: { epoch: Id; order: number };
  /** Every open page, the first to come first. */
  people: { account: StaffRef; editor: Id; place: Place; since: Instant }[];
  /** Who writes; `awaits`: the page before still hands over its last words. */
  lease: { editor: Id; account: StaffRef; since: Instant; awaits: boolean } | null;
  /** The working revision. */
  revision: { id: Id; number: number; hash: string };
};

/** A text as readers would see it, and the revision it is of. */
export type TextNow = { revision: Id; article: ArticleView };

/** What a page opens with because somebody else writes. */
export type ReadAlong = { lease: NonNullable<PresenceView['lease']>; text: TextNow };
