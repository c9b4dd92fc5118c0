/** A story of the demo edition as data, and the words to write its document with. */
import type { NodeJson, StoryDocument } from '#lib/domain/stories/document-node.ts';
import type { Sensitivity } from '#lib/domain/stories/vocabulary.ts';
import type { BylineName, CastMember, SectionSlug } from './cast.ts';
import type { ImageName } from './images.ts';

export type Scene = {
  headline: string;
  standfirst: string;
  slug: string;
  section: SectionSlug;
  writer: Extract<CastMember, 'writer' | 'writer2'>;
  bylines: BylineName[];
  topics: string[];
  image?: { name: ImageName; alt: string; caption: string };
  sensitivity?: Sensitivity;
  deskNote?: string;
  contentNote?: string;
  helpBox?: string;
  document: StoryDocument;
  /** Hours before the seed is sown at which its writer begins. */
  hoursAgo: number;
  outcome: Outcome;
};

export type Outcome =
  | { kind: 'draft' }
  | { kind: 'submitted' }
  | { kind: 'approved' }
  | { kind: 'live' }
  | { kind: 'archived' }
  | { kind: 'changes-asked'; reason: string }
  /** Live, and changed since: the second text is live too, or still being read. */
  | { kind: 'updated'; document: StoryDocument }
  | { kind: 'live-in-review'; document: StoryDocument };

/**
 * Text with `**strong**`, `_emphasis_` and `[words](https://…)`: three marks that the demo's own
 * stories need, not a Markdown parser.
 */
function inline(text: string): NodeJson[] {
  return text
    .split(/(\*\*[^*]+\*\*|\b_[^_]+_\b|\[[^\]]+\]\([^)]+\))/)
    .filter((part) => part !== '')
    .map((part): NodeJson => {
      const link = /^\[([^\]]+)\]\(([^)]+)\)$/.exec(part);
      if (link?.[1] && link[2]) {
        return { type: 'text', text: link[1], marks: [{ type: 'link', attrs: { href: link[2] } }] };
      }
      if (part.startsWith('**')) {
        return { type: 'text', text: part.slice(2, -2), marks: [{ type: 'bold' }] };
      }
      if (part.startsWith('_')) {
        return { type: 'text', text: part.slice(1, -1), marks: [{ type: 'italic' }] };
      }
      return { type: 'text', text: part };
    });
}

export const doc = (...content: NodeJson[]): StoryDocument => ({ type: 'doc', content });
export const p = (text: string): NodeJson => ({ type: 'paragraph', content: inline(text) });
export const h2 = (text: string): NodeJson => heading(2, text);
export const h3 = (text: string): NodeJson => heading(3, text);
export const rule: NodeJson = { type: 'horizontalRule' };
export const quote = (...lines: string[]): NodeJson => ({ type: 'blockquote', content: lines.map(p) });
export const list = (...items: string[]): NodeJson => ({
  type: 'bulletList',
  content: items.map((item) => ({ type: 'listItem', content: [p(item)] })),
});
export const steps = (...items: string[]): NodeJson => ({
  type: 'orderedList',
  attrs: { start: 1 },
  content: items.map((item) => ({ type: 'listItem', content: [p(item)] })),
});
export const embed = (href: string, title: string, publisher: string): NodeJson => ({
  type: 'embed',
  attrs: { href, title, publisher },
});

/** The first row is the head of the columns. */
export const table = (...rows: string[][]): NodeJson => ({
  type: 'table',
  content: rows.map((cells, row) => ({
    type: 'tableRow',
    content: cells.map((cell) => ({
      type: row === 0 ? 'tableHeader' : 'tableCell',
      content: [p(cell)],
    })),
  })),
});

function heading(level: number, text: string): NodeJson {
  return { type: 'heading', attrs: { level }, content: inline(text) };
}
