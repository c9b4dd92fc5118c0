import { Node } from '@tiptap/core';

/** Where a copy holds what a node is made of, so that cutting and pasting it loses nothing. */
const MADE_OF = 'data-story-node';

/** Anybody may write the attribute: what is read here goes through the domain's rules (tidy-slice.ts). */
function madeOf(element: HTMLElement): Record<string, unknown> | false {
  try {
    const attrs: unknown = JSON.parse(element.getAttribute(MADE_OF) ?? '');
    return typeof attrs === 'object' && attrs !== null && !Array.isArray(attrs) ? { ...attrs } : false;
  } catch {
    return false;
  }
}

/** A picture by its content hash; its own view in the browser draws it and its words. */
export const ImageNode = Node.create({
  name: 'image',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes() {
    return {
      media: { default: '', rendered: false },
      alt: { default: '', rendered: false },
      caption: { default: '', rendered: false },
      credit: { default: '', rendered: false },
      focus: { default: { x: 50, y: 50 }, rendered: false },
      // Not false: a document that never had it must stay what it was.
      decorative: { default: undefined, rendered: false },
    };
  },
  // Copies of our own only: pictures of other sites that come with a paste have no hash.
  parseHTML: () => [{ tag: `figure[${MADE_OF}]`, getAttrs: madeOf }],
  renderHTML: ({ node }) => ['figure', { [MADE_OF]: JSON.stringify(node.attrs) }],
});

/** Something elsewhere (a video, a post), shown as a plain card that links to it; nothing is framed. */
export const EmbedNode = Node.create({
  name: 'embed',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes() {
    return {
      href: { default: '', rendered: false },
      title: { default: '', rendered: false },
      publisher: { default: '', rendered: false },
    };
  },
  // Before the paragraph, whose tag it has so that other programs show its words.
  parseHTML: () => [{ tag: `p[${MADE_OF}]`, getAttrs: madeOf, priority: 60 }],
  renderHTML: ({ node }) => [
    'p',
    { class: 'embed-card', [MADE_OF]: JSON.stringify(node.attrs) },
    String(node.attrs.title || node.attrs.href),
  ],
});
