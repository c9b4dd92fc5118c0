'use client';

import type { Editor } from '@tiptap/react';
import { useEffect, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { UploadCard } from '#components/media/upload-card.client.tsx';
import { useLeaveWarning, useUploadNews } from '#components/media/upload-news.ts';
import { removePictureUpload } from './picture-uploads.ts';

/** The pictures that are on their way into the text, each at its place, and what is said of them. */
export function PictureCards({ editor }: { editor: Editor }) {
  const { list, hostOf } = editor.storage.pictureUploads;
  const uploads = useSyncExternalStore(list.subscribe, list.all, list.all);
  const news = useUploadNews(list, 'the story');
  useLeaveWarning(list);
  useNoStrayDrops();
  return (
    <>
      <p role="status" aria-label="Pictures" className="sr-only">
        {news}
      </p>
      {uploads.map((upload) =>
        createPortal(
          <UploadCard
            upload={upload}
            onRetry={() => list.retry(upload.id)}
            onRemove={() => {
              removePictureUpload(editor, upload.id);
              editor.commands.focus();
            }}
          />,
          hostOf(upload.id),
          upload.id,
        ),
      )}
    </>
  );
}

/** A file that misses the text must not make the browser leave the page for it. */
function useNoStrayDrops(): void {
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
