/**
 * The editor's schema, assembled from Tiptap's parts with only what a story may hold. It must be the
 * schema of lib/domain/stories/document.ts, name for name: a test compares the two.
 */
import type { AnyExtension, Attribute } from '@tiptap/core';
import { Heading } from '@tiptap/extension-heading';
import { Link } from '@tiptap/extension-link';
import { OrderedList } from '@tiptap/extension-list';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { StarterKit } from '@tiptap/starter-kit';
import { isAllowedHref } from '#lib/domain/stories/href.ts';
import { UNDO_STEPS } from './journal-entries.ts';
import { EmbedNode, ImageNode } from './story-nodes.ts';

const StoryHeading = Heading.extend({
  addAttributes() {
    return { level: { default: 2, rendered: false } };
  },
  parseHTML() {
    // Headings of a paste that a story has no level for keep being headings.
    const nearest = { h1: 2, h2: 2, h3: 3, h4: 4, h5: 4, h6: 4 };
    return Object.entries(nearest).map(([tag, level]) => ({ tag, attrs: { level } }));
  },
}).configure({ levels: [2, 3, 4] });

/** A number of a paste, within what the domain's schema takes. */
function numberOf(element: HTMLElement, name: string, least: number, most: number): number {
  const number = Number.parseInt(element.getAttribute(name) ?? '', 10);
  return Number.isNaN(number) ? 1 : Math.min(most, Math.max(least, number));
}

const StoryOrderedList = OrderedList.extend({
  addAttributes() {
    return {
      start: { default: 1, parseHTML: (element) => numberOf(element, 'start', 0, 1_000_000) },
    };
  },
});

const StoryLink = Link.extend({
  inclusive: false,
  addAttributes() {
    return { href: { default: null } };
  },
}).configure({
  autolink: false,
  openOnClick: false,
  defaultProtocol: 'https',
  markdownLinks: true,
  HTMLAttributes: {},
  isAllowedUri: (url) => isAllowedHref(url),
});

/** Tiptap's table writes widths as a style attribute, which the content security policy refuses. */
const StoryTable = Table.extend({
  renderHTML() {
    return ['table', ['tbody', 0]];
  },
}).configure({ resizable: false, View: null });

const span = (name: 'colspan' | 'rowspan', most: number): Attribute => ({
  default: 1,
  parseHTML: (element) => numberOf(element, name, 1, most),
});
const cellAttributes = () => ({
  colspan: span('colspan', 50),
  rowspan: span('rowspan', 200),
  // Widths belong to a screen, not to the story; the table plugin wants the attribute to exist.
  colwidth: { default: null, rendered: false, parseHTML: () => null },
});
const StoryCell = TableCell.extend({ addAttributes: cellAttributes });
const StoryHeaderCell = TableHeader.extend({ addAttributes: cellAttributes });

const StoryKit = StarterKit.configure({
  code: false,
  codeBlock: false,
  heading: false,
  link: false,
  orderedList: false,
  strike: false,
  underline: false,
  // It would add a paragraph to what was opened, and so a change that nobody made.
  trailingNode: false,
  undoRedo: { depth: UNDO_STEPS },
});

/** Where a picture and an embed get their views from; the test of the schema needs none. */
export type NodeViews = { image: AnyExtension; embed: AnyExtension };

export function storyExtensions(views: NodeViews = { image: ImageNode, embed: EmbedNode }): AnyExtension[] {
  return [
    StoryKit,
    StoryHeading,
    StoryOrderedList,
    StoryLink,
    StoryTable,
    TableRow,
    StoryCell,
    StoryHeaderCell,
    views.image,
    views.embed,
  ];
}
