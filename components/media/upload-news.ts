import { useEffect, useSyncExternalStore } from 'react';
import type { Upload, UploadList } from './upload-list.ts';
import { failureWords } from './upload-words.ts';

/** What happened last, in words for a status region; `goal` is where the pictures go. */
export function useUploadNews(list: UploadList, goal: string): string {
  const event = useSyncExternalStore(list.subscribe, list.lastEvent, list.lastEvent);
  if (event === null) return '';
  switch (event.kind) {
    case 'begun': {
      const [first, ...others] = event.uploads;
      return first && others.length === 0
        ? `Adding ${nameOf(first)}.`
        : `Adding ${others.length + 1} pictures.`;
    }
    case 'stored':
      return `${nameOf(event.upload)} was added to ${goal}.`;
    case 'removed':
      return `${nameOf(event.upload)} was taken away.`;
    case 'failed':
      return `${nameOf(event.upload)} was not added. ${failureWords(event.failure)}`;
  }
}

/** A pasted picture has a name that a program gave it, or none. */
export function nameOf({ file }: Upload): string {
  return file.name === '' ? 'The picture' : file.name;
}

/** Asks before a page is left from which pictures are still on their way. */
export function useLeaveWarning(list: UploadList): void {
  useEffect(() => {
    const leaving = (event: BeforeUnloadEvent) => {
      if (list.isBusy()) event.preventDefault();
    };
    const followed = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      if (!link || link.getAttribute('target') === '_blank' || !list.isBusy()) return;
      if (link.closest('[contenteditable="true"]')) return;
      if (window.confirm('A picture is still being added. Leave this page without it?')) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('beforeunload', leaving);
    document.addEventListener('click', followed, true);
    return () => {
      window.removeEventListener('beforeunload', leaving);
      document.removeEventListener('click', followed, true);
    };
  }, [list]);
}

/** A file that misses its goal must not make the browser leave the page for it. */
export function useNoStrayDrops(): void {
  useEffect(() => {
    const refuse = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    window.addEventListener('dragover', refuse);
    window.addEventListener('drop', refuse);
    return () => {
      window.removeEventListener('dragover', refuse);
      window.removeEventListener('drop', refuse);
    };
  }, []);
}
