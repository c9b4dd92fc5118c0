'use client';

import { NodeViewWrapper, ReactNodeViewRenderer, type NodeViewProps } from '@tiptap/react';
import { useId } from 'react';
import { usePicture } from '#components/media/picture-shelf.ts';
import { ImageNode } from './story-nodes.ts';

const FIELDS = [
  { name: 'alt', label: 'Alternative text', most: 1_000, hint: 'What the picture shows' },
  { name: 'caption', label: 'Caption', most: 2_000, hint: '' },
  { name: 'credit', label: 'Credit', most: 300, hint: '' },
] as const;

/** The picture as readers get it, and under it the words that stand with it. */
function ImageView({ node, updateAttributes, selected, editor }: NodeViewProps) {
  const id = useId();
  // The node's attributes are those of ImageNode.
  const attrs = node.attrs as { media: string; alt: string; caption: string; credit: string };
  const picture = usePicture(attrs.media);
  return (
    <NodeViewWrapper
      as="figure"
      className={`my-6 border bg-raised p-2 ${selected ? 'border-accent' : 'border-rule'}`}
    >
      {picture ? (
        <img
          src={picture.src}
          width={picture.width}
          height={picture.height}
          alt={attrs.alt}
          className="block h-auto w-full"
          data-drag-handle
        />
      ) : (
        <p className="p-4 text-small text-muted">This picture is not in the library.</p>
      )}
      <div contentEditable={false} className="mt-2 grid gap-2 font-desk">
        {FIELDS.map(({ name, label, most, hint }) => (
          <div key={name} className="grid gap-0.5">
            <label htmlFor={`${id}-${name}`} className="text-caption font-semibold">
              {label}
            </label>
            <input
              id={`${id}-${name}`}
              value={attrs[name]}
              maxLength={most}
              placeholder={hint}
              disabled={!editor.isEditable}
              onChange={(event) => updateAttributes({ [name]: event.target.value })}
              className="min-h-8 w-full rounded-sm border border-edge bg-raised px-2 text-small"
            />
          </div>
        ))}
      </div>
    </NodeViewWrapper>
  );
}

export const ImageWithView = ImageNode.extend({
  addNodeView: () => ReactNodeViewRenderer(ImageView),
});
