import { mergeAttributes, Node } from '@tiptap/core';

/** A picture by its content hash; its own view in the browser draws it and its words. */
export const ImageNode = Node.create({
  name: 'image',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes() {
    return {
      media: { default: '', rendered: false },
      alt: { default: '' },
      caption: { default: '', rendered: false },
      credit: { default: '', rendered: false },
      focus: { default: { x: 50, y: 50 }, rendered: false },
      // Not false: a document that never had it must stay what it was.
      decorative: { default: undefined, rendered: false },
    };
  },
  // No parse rule: pictures of other sites that come with a paste have no hash, so they are left out.
  renderHTML({ HTMLAttributes }) {
    return ['figure', mergeAttributes(HTMLAttributes)];
  },
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
  renderHTML({ node }) {
    return ['p', { class: 'embed-card' }, String(node.attrs.title || node.attrs.href)];
  },
});
