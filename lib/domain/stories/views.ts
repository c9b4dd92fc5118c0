/** What queries hand to pages: views, never rows. Each says for whom it is. */
import type { Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/ids.ts';
import type { Variant } from '../media/views.ts';
import type { PublicationState, ReviewState, RevisionReason, Sensitivity } from './vocabulary.ts';
import type { Byline, ImageReference, SectionRef, StoryText, TopicRef } from './snapshot.ts';

export type SiteView = { name: string; tagline: string; zone: string; language: string };

/** A member of staff, as the desk names them. */
export type StaffRef = { id: Id; name: string };

/** A page of a list: keyset, with the cursor of the next page or null. */
export type Page<T> = { items: T[]; next: string | null };

/** A line of the desk's lists. */
export type StorySummary = {
  id: Id;
  headline: string;
  section: SectionRef | null;
  review: ReviewState;
  publication: PublicationState;
  sensitivity: Sensitivity;
  archived: boolean;
  changedAt: Instant;
  changedBy: StaffRef;
  writers: StaffRef[];
  /** True if the working text is exactly what is live. */
  liveIsCurrent: boolean;
};

export type RevisionRef = {
  id: Id;
  number: number;
  hash: string;
  at: Instant;
  author: StaffRef;
  reason: RevisionReason;
};

/** What happened to a text: a step of review, an approval, a publication. */
export type RevisionMark = {
  kind: 'submitted' | 'withdrawn' | 'changes-asked' | 'approved' | 'approval-withdrawn' | 'published';
  by: StaffRef;
  at: Instant;
};

/** A line of a story's history. */
export type HistoryRevision = RevisionRef & {
  /** The earliest first. */
  marks: RevisionMark[];
  isWorking: boolean;
  isLive: boolean;
  /** The number of the text it was made from; null for the first. */
  madeFrom: number | null;
  /** Of a text that was set aside: the number of the working text it met. */
  met: number | null;
};

/** Two revisions and what there is to see of them. */
export type RevisionText = { ref: RevisionRef; text: StoryText };

/** A link by which somebody without an account reads one revision; its token is kept nowhere. */
export type PreviewLinkView = {
  id: Id;
  revisionNumber: number;
  /** Whom it is for, in the maker's words; may be empty. */
  note: string;
  by: StaffRef;
  createdAt: Instant;
  expiresAt: Instant;
  revokedAt: Instant | null;
  isOpen: boolean;
  views: number;
  lastViewedAt: Instant | null;
};

export type ApprovalView = {
  id: Id;
  hash: string;
  revisionNumber: number;
  by: StaffRef;
  at: Instant;
  note: string;
  withdrawn: boolean;
};

/** Everything the story's desk pages need; null from the query where the actor may not see it. */
export type DeskStory = StorySummary & {
  revision: RevisionRef;
  text: StoryText;
  deskNote: string;
  createdBy: StaffRef;
  /** Accounts that may not approve the working revision, and why they are in it. */
  contributors: StaffRef[];
  approvals: ApprovalView[];
  live: {
    hash: string;
    revisionNumber: number;
    path: string;
    firstPublishedAt: Instant;
    publishedAt: Instant;
    text: StoryText;
  } | null;
  lastApproved: { hash: string; revisionNumber: number; text: StoryText } | null;
};

/** A published story in a river, a feed or a list. */
export type StoryCard = {
  id: Id;
  path: string;
  headline: string;
  standfirst: string;
  section: SectionRef;
  bylines: Byline[];
  lead: PictureView | null;
  /** BCP 47; null where it is the site's. */
  language: string | null;
  firstPublishedAt: Instant;
  updatedAt: Instant;
};

/** An image ready to be shown: where it is, how large, and in which widths beside itself. */
export type PictureView = ImageReference & {
  src: string;
  width: number;
  height: number;
  variants: Variant[];
};

/** The article page. Rendered from the published snapshot only. */
export type ReaderStory = StoryCard & {
  slug: string;
  hash: string;
  bodyHtml: string;
  topics: TopicRef[];
  social: { title: string; description: string };
  contentNote: string;
  helpBox: string;
};

/** The same page for a text that may not be published yet; then it has no dates to show. */
export type ArticleView = Omit<ReaderStory, 'firstPublishedAt' | 'updatedAt'> & {
  firstPublishedAt: Instant | null;
  updatedAt: Instant | null;
};

/** What a preview link shows: its own revision, whatever became of the story since. */
export type SharedPreviewView = {
  article: ArticleView;
  revisionNumber: number;
  sharedBy: string;
  expiresAt: Instant;
  /** Where the story is live, and whether with this very text; null if it is not. */
  live: { path: string; isThisText: boolean } | null;
};
