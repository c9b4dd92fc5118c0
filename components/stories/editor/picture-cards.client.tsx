'use client';

import type { Editor } from '@tiptap/react';
import { useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { PicturePicker } from '#components/media/picture-picker.client.tsx';
import { UploadCard } from '#components/media/upload-card.client.tsx';
import { useLeaveWarning, useNoStrayDrops, useUploadNews } from '#components/media/upload-news.ts';
import { insertPictureUploads, putPicture, removePictureUpload } from './picture-uploads.ts';

/** The pictures that are on their way into the text, each at its place, and what is said of them. */
export function PictureCards({ editor }: { editor: Editor }) {
  const { list, news: said, hostOf } = editor.storage.pictureUploads;
  const uploads = useSyncExternalStore(list.subscribe, list.all, list.all);
  const news = useUploadNews(list, 'the story');
  const words = useSyncExternalStore(said.subscribe, said.get, said.get);
  useLeaveWarning(list);
  useNoStrayDrops();
  return (
    <>
      <p role="status" aria-label="Pictures" className="sr-only">
        {news}
      </p>
      <p role="status" className="sr-only">
        {words}
      </p>
      <Chooser editor={editor} />
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

/** Asks for a picture whenever the text wants one. */
function Chooser({ editor }: { editor: Editor }) {
  const { goal } = editor.storage.pictureUploads;
  const wanted = useSyncExternalStore(goal.subscribe, goal.get, goal.get);
  const close = () => {
    goal.set(null);
    // After the dialog gave the focus back to whatever had it.
    window.setTimeout(() => editor.commands.focus(), 0);
  };
  return (
    <PicturePicker
      open={wanted !== null}
      title={wanted?.kind === 'replace' ? 'Replace picture' : 'Picture'}
      onClose={close}
      onChoose={(picture) => {
        if (wanted) putPicture(editor, wanted, picture);
        close();
      }}
      onFiles={
        wanted?.kind === 'insert'
          ? (files) => {
              insertPictureUploads(editor, files, wanted.pos);
              close();
            }
          : undefined
      }
    />
  );
}
