/** Nothing but the text and its save state: a mark on the page that text-alone.css reads, kept for the visit. */
import { useCallback, useEffect, useSyncExternalStore } from 'react';

const KEPT = 'countersign.text-alone';
const MARK = 'data-text-alone';
const CHANGED = 'countersign-text-alone';

function isAlone(): boolean {
  return document.documentElement.hasAttribute(MARK);
}

function put(alone: boolean): void {
  document.documentElement.toggleAttribute(MARK, alone);
  window.dispatchEvent(new Event(CHANGED));
}

function remembered(): boolean {
  try {
    return window.sessionStorage.getItem(KEPT) === 'on';
  } catch {
    return false;
  }
}

function remember(alone: boolean): void {
  try {
    window.sessionStorage.setItem(KEPT, alone ? 'on' : 'off');
  } catch {
    // Storage can be switched off; then the choice ends with this page.
    return;
  }
}

function subscribe(changed: () => void): () => void {
  window.addEventListener(CHANGED, changed);
  return () => window.removeEventListener(CHANGED, changed);
}

/** Whether the text stands alone, and the way to change it. Leaving the page brings the desk back. */
export function useTextAlone(): [boolean, (alone: boolean) => void] {
  const alone = useSyncExternalStore(subscribe, isAlone, () => false);
  useEffect(() => {
    put(remembered());
    return () => put(false);
  }, []);
  const change = useCallback((next: boolean) => {
    remember(next);
    put(next);
  }, []);
  return [alone, change];
}
