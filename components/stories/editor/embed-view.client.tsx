'use client';

import { NodeViewWrapper, ReactNodeViewRenderer, type NodeViewProps } from '@tiptap/react';
import { EmbedNode } from './story-nodes.ts';

/** The card as readers get it, but it leads nowhere while one writes. */
function EmbedView({ node, selected }: NodeViewProps) {
  // The node's attributes are those of EmbedNode.
  const attrs = node.attrs as { href: string; title: string; publisher: string };
  return (
    <NodeViewWrapper
      className={`my-6 border bg-sunk px-4 py-3 font-desk ${selected ? 'border-accent' : 'border-rule'}`}
      data-drag-handle
    >
      <p className="caps text-muted">Link card{attrs.publisher ? ` · ${attrs.publisher}` : ''}</p>
      {attrs.title ? <p className="font-reading text-lead">{attrs.title}</p> : null}
      <p className="text-small break-all text-accent">{attrs.href}</p>
    </NodeViewWrapper>
  );
}

export const EmbedWithView = EmbedNode.extend({
  addNodeView: () => ReactNodeViewRenderer(EmbedView),
});
