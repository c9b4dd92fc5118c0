'use client';

import { useRef, useState, type KeyboardEvent } from 'react';
import type { MediaView } from '#lib/domain/media/views.ts';
import { columnsOf, itemByKey } from './grid-keys.ts';
import { PictureFrame } from './picture-frame.tsx';
import { nameOfPicture } from './picture-name.ts';

type Props = { pictures: readonly MediaView[]; onChoose: (picture: MediaView) => void };

/** Pictures to choose from: one stop of the Tab key, arrow keys in both directions, Enter chooses. */
export function PictureGrid({ pictures, onChoose }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const [at, setAt] = useState(0);
  const here = Math.min(at, pictures.length - 1);

  function go(event: KeyboardEvent) {
    if (!list.current || event.altKey || event.ctrlKey || event.metaKey) return;
    const { children } = list.current;
    const next = itemByKey(event.key, here, { items: children.length, columns: columnsOf(children) });
    if (next === null) return;
    event.preventDefault();
    setAt(next);
    (children[next] as HTMLElement | undefined)?.focus();
  }
  return (
    <ul
      ref={list}
      role="listbox"
      aria-label="Pictures of the library"
      onKeyDown={go}
      className="grid grid-cols-2 gap-3 sm:grid-cols-3"
    >
      {pictures.map((picture, index) => (
        <li
          key={picture.hash}
          role="option"
          aria-selected={false}
          tabIndex={index === here ? 0 : -1}
          onFocus={() => setAt(index)}
          onClick={() => onChoose(picture)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== ' ') return;
            event.preventDefault();
            onChoose(picture);
          }}
          className="grid cursor-pointer content-start gap-1 border border-rule bg-raised p-1.5 hover:border-accent"
        >
          <PictureFrame picture={picture} width={200} alt="" className="aspect-4/3 w-full object-cover" />
          <span className="line-clamp-2 text-caption">{nameOfPicture(picture)}</span>
        </li>
      ))}
    </ul>
  );
}
