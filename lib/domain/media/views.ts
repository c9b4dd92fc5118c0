/** What queries hand to pages and to the editor: pictures as they are shown, never rows. */
import type { Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/ids.ts';
import type { MediaType, VariantFormat } from './vocabulary.ts';

/** A width of a picture, made when it was stored. */
export type Variant = { width: number; format: VariantFormat; src: string };

/** A stored picture, and what a new use of it begins with. */
export type MediaView = {
  /** SHA-256 of the stored file; what a story names it by. */
  hash: string;
  type: MediaType;
  src: string;
  width: number;
  height: number;
  alt: string;
  caption: string;
  credit: string;
  /** What the file was called where it came from; may be empty. */
  name: string;
  licence: string;
  /** The last day on which the licence allows its use, as YYYY-MM-DD; null: no end is known. */
  licenceUntil: string | null;
  /** Per cent from the left and from the top. */
  focus: { x: number; y: number };
  /** A `data:` URI to stand in its place until it is there; empty for pictures from before there was one. */
  placeholder: string;
  /** By format (AVIF first), then by width; none for pictures from before there were any. */
  variants: Variant[];
};

/** What `POST /api/desk/media` answers. */
export type StoredPicture = {
  media: MediaView;
  /** The very same picture was there before; its words are those it had. */
  alreadyThere: boolean;
  /** It moved, and only its first frame was kept. */
  stilled: boolean;
};

/** Which text of a story shows a picture; only `older` lets it be deleted. */
export const USE_PLACES = ['working', 'live', 'approved', 'older'] as const;
export type UsePlace = (typeof USE_PLACES)[number];

export type PictureUses = {
  /** Stories that the actor may see, the last changed first. */
  stories: { id: Id; headline: string; places: UsePlace[] }[];
  /** How many stories show it that the actor may not see. */
  hidden: number;
  /** Names of sections whose template shows it. */
  templates: string[];
  /** True if it may not be deleted for its uses, seen or hidden. */
  isInUse: boolean;
};

/** A picture in the library. `isOwn`, `isNew` and `uses.isInUse` are the facts of `mayDelete`. */
export type LibraryPicture = MediaView & {
  bytes: number;
  addedAt: Instant;
  /** Null where nobody is known to have added it. */
  addedBy: { id: Id; name: string } | null;
  isOwn: boolean;
  isNew: boolean;
  /** Today, in the site's zone, against `licenceUntil`. */
  licenceState: 'none' | 'valid' | 'expiring' | 'expired';
  uses: PictureUses;
};
