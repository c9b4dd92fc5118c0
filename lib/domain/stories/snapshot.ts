import type { Id } from '../kernel/ids.ts';
import type { StoryDocument } from './document-node.ts';

/**
 * The snapshot is everything a reader can see of a story, and nothing else: the thing that is
 * hashed, approved and published. Outside it, by name: first-published and updated dates, the list
 * of corrections, "last checked on" and site furniture. Names of bylines, section and topics are
 * copied in when a revision is written, so that an approval binds to what the approver read.
 * A later field goes in as optional and is left out of the canonical JSON while it is empty
 * (see `canonical.ts`), so that it does not void what is live.
 */
export const SNAPSHOT_VERSION = 1;

export type Byline = { id: Id; name: string; slug: string };
export type SectionRef = { slug: string; name: string };
export type TopicRef = { slug: string; name: string };

/** A use of an image: the file by its SHA-256, and the words that stand with it in this story. */
export type ImageReference = {
  media: string;
  alt: string;
  caption: string;
  credit: string;
  /** Per cent from the left and from the top; what must stay visible in every crop. */
  focus: { x: number; y: number };
  /** It says nothing that the text does not; readers get it without alternative text. */
  decorative?: true | undefined;
};

export type StoryText = {
  headline: string;
  standfirst: string;
  document: StoryDocument;
  lead: ImageReference | null;
  bylines: Byline[];
  section: SectionRef | null;
  topics: TopicRef[];
  slug: string;
  social: { title: string; description: string };
  contentNote: string;
  helpBox: string;
  /** BCP 47; left out where the story is in the language of the site. */
  language?: string | undefined;
};

/** Claims, public source fields, verifications and replies; the claims slice gives them shape. */
export type StoryEvidence = { claims: never[]; sources: never[] };

export type Snapshot = { v: typeof SNAPSHOT_VERSION; text: StoryText; evidence: StoryEvidence };

export const EMPTY_DOCUMENT: StoryDocument = { type: 'doc', content: [{ type: 'paragraph' }] };

export function emptyText(): StoryText {
  return {
    headline: '',
    standfirst: '',
    document: EMPTY_DOCUMENT,
    lead: null,
    bylines: [],
    section: null,
    topics: [],
    slug: '',
    social: { title: '', description: '' },
    contentNote: '',
    helpBox: '',
  };
}

export function snapshotOf(text: StoryText): Snapshot {
  return { v: SNAPSHOT_VERSION, text, evidence: { claims: [], sources: [] } };
}
