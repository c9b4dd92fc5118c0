'use client';

import { useEditorState, type Editor } from '@tiptap/react';
import { useEffect, useRef, useSyncExternalStore, type ReactNode } from 'react';

const TOUCH = '(pointer: coarse)';

/** Whether the first means of pointing is a finger: then a floating menu would lie under the hand. */
export function useIsTouched(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = window.matchMedia(TOUCH);
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => window.matchMedia(TOUCH).matches,
    () => false,
  );
}

/** A row of buttons that lies on the keyboard of a phone while one writes. */
export function PhoneBar({ editor, children }: { editor: Editor; children: ReactNode }) {
  const bar = useRef<HTMLDivElement>(null);
  const isWriting = useEditorState({ editor, selector: ({ editor: now }) => now.isFocused });

  useEffect(() => {
    const view = window.visualViewport;
    if (!isWriting || !view) return;
    let frame = 0;
    // The keyboard covers the lower part of the layout without making it smaller.
    const place = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const covered = document.documentElement.clientHeight - view.height - view.offsetTop;
        if (bar.current) bar.current.style.transform = `translateY(${-Math.max(0, Math.round(covered))}px)`;
      });
    };
    place();
    view.addEventListener('resize', place);
    view.addEventListener('scroll', place);
    return () => {
      cancelAnimationFrame(frame);
      view.removeEventListener('resize', place);
      view.removeEventListener('scroll', place);
    };
  }, [isWriting]);

  if (!isWriting) return null;
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label="Selection"
      className="fixed inset-x-0 bottom-0 z-40 flex justify-center gap-0.5 overflow-x-auto border-t border-edge bg-raised p-1 text-ink"
    >
      {children}
    </div>
  );
}
