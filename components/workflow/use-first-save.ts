import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { paths } from '#lib/domain/kernel/paths.ts';

/** A new story: the caret is in its headline, and once it is saved the page is that of any story. */
export function useFirstSave(isNew: boolean, storyId: Id, isSaved: boolean): void {
  const router = useRouter();
  useEffect(() => {
    if (isNew) document.getElementById('headline')?.focus();
  }, [isNew]);
  useEffect(() => {
    if (!isNew || !isSaved) return;
    window.history.replaceState(null, '', paths.deskStory(storyId));
    router.refresh();
  }, [isNew, isSaved, storyId, router]);
}
