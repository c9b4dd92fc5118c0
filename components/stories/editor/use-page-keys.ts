import { useEffect, useEffectEvent } from 'react';
import { isMacKeyboard, isShortcut } from './shortcuts.ts';

type Keys = {
  sheet: () => void;
  textAlone: () => void;
  /** Escape, when nothing that is open above the text took it. */
  escape: () => void;
};

/** Keys that work wherever the focus is on the page of a story. */
export function usePageKeys(keys: Keys): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const isMac = isMacKeyboard(navigator.platform);
    if (event.key === 'Escape') {
      if (!document.querySelector('[role="dialog"]')) keys.escape();
      return;
    }
    const asksByName = event.key === '?' && !event.ctrlKey && !event.metaKey && !isField(event.target);
    if (asksByName || isShortcut(event, 'sheet', isMac)) keys.sheet();
    else if (isShortcut(event, 'textAlone', isMac)) keys.textAlone();
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => pressed(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}

/** Where a question mark is a question mark. */
function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
