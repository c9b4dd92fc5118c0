'use client';

import { NodeViewWrapper, ReactNodeViewRenderer, type NodeViewProps } from '@tiptap/react';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { FocalPointDialog } from '#components/media/focal-point-dialog.client.tsx';
import { LicenceLine } from '#components/media/licence-line.tsx';
import { PictureFrame } from '#components/media/picture-frame.tsx';
import { usePicture } from '#components/media/picture-shelf.ts';
import { PictureWordsFields, type PictureWords } from '#components/media/picture-words.client.tsx';
import { Button } from '#components/ui/button.tsx';
import type { FocalPoint } from '#lib/domain/media/focal-point.ts';
import type { Cell } from './cell.ts';
import { movedPast, type Way } from './picture-moves.ts';
import { replacePicture } from './picture-uploads.ts';
import { ImageNode } from './story-nodes.ts';
import { todayHere } from './today-here.ts';

/** The press is the button's: the editor takes one on anything else as meant for the text, focus and all. */
const iconStyle = 'pointer-events-none size-4';

/** The attributes of ImageNode. */
type Attributes = PictureWords & { media: string; focus: FocalPoint };

/** The picture as readers get it, and under it the words that stand with it and what can be done. */
function ImageView({ node, updateAttributes, deleteNode, selected, editor, getPos }: NodeViewProps) {
  const attrs = node.attrs as Attributes;
  const words = useTypedWords(attrs, updateAttributes);
  const picture = usePicture(attrs.media);
  const { announce, focused } = editor.storage.pictureUploads;
  const { group, keepFocus } = useFocusAcrossMoves(focused);

  function move(way: Way) {
    const pos = getPos();
    const tr = pos === undefined ? null : movedPast(editor.state, pos, way);
    keepFocus(() => (tr ? editor.view.dispatch(tr) : undefined));
    announce(
      tr ? `Picture moved ${way}.` : `There is nothing ${way === 'up' ? 'above' : 'below'} the picture.`,
    );
  }
  const keys = (event: KeyboardEvent) => {
    const way = wayOf(event);
    if (way) {
      event.preventDefault();
      move(way);
    } else if (event.key === 'Escape' && !event.defaultPrevented) {
      // Back to the text, with the picture selected.
      const pos = getPos();
      if (pos !== undefined) editor.chain().setNodeSelection(pos).focus().run();
    }
  };
  return (
    <NodeViewWrapper
      as="figure"
      className={`my-6 border bg-raised p-2 sm:p-3 ${selected ? 'border-accent outline-2 outline-accent' : 'border-rule'}`}
    >
      {picture ? (
        <PictureFrame
          picture={picture}
          width={608}
          isHandle
          alt={attrs.decorative ? '' : attrs.alt}
          className="block h-auto w-full"
        />
      ) : (
        <p className="p-4 text-small text-muted">This picture is not in the library.</p>
      )}
      <div
        contentEditable={false}
        ref={group}
        role="group"
        aria-label={attrs.alt === '' ? 'Picture' : `Picture: ${attrs.alt}`}
        onKeyDown={keys}
        className="mt-3 grid gap-3 font-desk"
      >
        <PictureWordsFields {...words} disabled={!editor.isEditable} />
        {picture ? (
          <p className="text-caption text-muted">
            <LicenceLine picture={picture} today={todayHere()} />
          </p>
        ) : null}
        {editor.isEditable ? (
          <div className="flex flex-wrap gap-2">
            {picture ? (
              <FocalPointDialog
                picture={picture}
                value={attrs.focus}
                onSet={(focus) => updateAttributes({ focus })}
              />
            ) : null}
            <Button size="small" onClick={() => replacePicture(editor, getPos)}>
              Replace
            </Button>
            <Button size="small" title="Move up (Alt+Arrow up)" onClick={() => move('up')}>
              <ArrowUp aria-hidden="true" className={iconStyle} />
              <span className="sr-only">Move picture up</span>
            </Button>
            <Button size="small" title="Move down (Alt+Arrow down)" onClick={() => move('down')}>
              <ArrowDown aria-hidden="true" className={iconStyle} />
              <span className="sr-only">Move picture down</span>
            </Button>
            <Button
              size="small"
              onClick={() => {
                deleteNode();
                editor.commands.focus();
                announce('Picture removed from the story. Undo brings it back; the library keeps it.');
              }}
            >
              Remove
            </Button>
          </div>
        ) : null}
      </div>
    </NodeViewWrapper>
  );
}

/**
 * The editor hands a change back only after the event that made it, which is too late for a field: the
 * caret would jump to its end. So what was typed is shown at once, until the node has it.
 */
function useTypedWords(attrs: PictureWords, update: (words: Partial<PictureWords>) => void) {
  const [typed, setTyped] = useState<Partial<PictureWords> | null>(null);
  const names = Object.keys(typed ?? {}) as (keyof PictureWords)[];
  if (typed && names.every((name) => attrs[name] === typed[name])) setTyped(null);
  return {
    words: { ...attrs, ...typed },
    onChange(words: Partial<PictureWords>) {
      setTyped((before) => ({ ...before, ...words }));
      update(words);
    },
  };
}

/**
 * A picture that moves past its neighbour may be drawn anew, and what had the focus in it is gone. Then
 * the new one takes the focus at the same control.
 */
function useFocusAcrossMoves(focused: Cell<number | null>) {
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const at = focused.get();
    if (at === null) return;
    focused.set(null);
    // It may be drawn before it stands on the page, and only there it can take the focus.
    queueMicrotask(() => controlsOf(group.current)[at]?.focus());
  }, [focused]);
  return {
    group,
    keepFocus(move: () => void) {
      const at = controlsOf(group.current).findIndex((control) => control === document.activeElement);
      if (at !== -1) focused.set(at);
      move();
      // Still there, so nothing else needs to take it.
      if (at !== -1 && group.current?.contains(document.activeElement)) focused.set(null);
    },
  };
}

function controlsOf(group: HTMLElement | null): HTMLElement[] {
  return [...(group?.querySelectorAll<HTMLElement>('button, input, textarea') ?? [])];
}

function wayOf(event: Pick<KeyboardEvent, 'altKey' | 'ctrlKey' | 'metaKey' | 'key'>): Way | null {
  if (!event.altKey || event.ctrlKey || event.metaKey) return null;
  if (event.key === 'ArrowUp') return 'up';
  return event.key === 'ArrowDown' ? 'down' : null;
}

export const ImageWithView = ImageNode.extend({
  addNodeView: () => ReactNodeViewRenderer(ImageView),
});
