import { useEffect } from 'react';

/** Ctrl+S or Cmd+S saves at once, wherever the focus is, and never opens the browser's own dialog. */
export function useSaveKey(save: () => Promise<boolean>): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      void save();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [save]);
}
