'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState, useSyncExternalStore, type DragEvent } from 'react';
import { paths } from '#lib/domain/kernel/paths.ts';
import type { StoredPicture } from '#lib/domain/media/views.ts';
import { FileChoice } from './file-choice.client.tsx';
import { nameOfPicture } from './picture-name.ts';
import { UploadCard } from './upload-card.client.tsx';
import { createUploadList } from './upload-list.ts';
import { useLeaveWarning, useNoStrayDrops, useUploadNews } from './upload-news.ts';
import { uploadPicture } from './upload-picture.ts';

/** Adds pictures to the library: dropped here, or chosen; each with its progress. */
export function LibraryUpload() {
  const router = useRouter();
  const [stored, setStored] = useState<readonly StoredPicture[]>([]);
  const [isOver, setOver] = useState(false);
  const [list] = useState(() =>
    createUploadList({
      send: uploadPicture,
      stored: (_upload, picture) => {
        setStored((known) => [...known, picture]);
        // The list below has it now.
        router.refresh();
      },
    }),
  );
  const uploads = useSyncExternalStore(list.subscribe, list.all, list.all);
  const news = useUploadNews(list, 'the library');
  useLeaveWarning(list);
  useNoStrayDrops();
  const over = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  };
  return (
    <section
      aria-label="Add pictures"
      onDragEnter={over}
      onDragOver={over}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        list.add([...event.dataTransfer.files]);
      }}
      className={`mb-8 border border-dashed px-4 py-4 ${isOver ? 'border-accent bg-accent-soft' : 'border-edge bg-sunk'}`}
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <FileChoice multiple label="Add pictures" onFiles={list.add} />
        <p className="text-small text-muted">
          or drop them here. JPEG, PNG, WebP or GIF, up to 20 MB each; what the camera noted is taken out.
        </p>
      </div>
      {uploads.map((upload) => (
        <UploadCard
          key={upload.id}
          upload={upload}
          onRetry={() => list.retry(upload.id)}
          onRemove={() => list.remove(upload.id)}
        />
      ))}
      {stored.length > 0 ? (
        <ul aria-label="Added now" className="mt-3 grid gap-1 text-small">
          {stored.map(({ media, alreadyThere, stilled }, index) => (
            <li key={`${index}-${media.hash}`}>
              <Link className="link" prefetch={false} href={paths.libraryPicture(media.hash)}>
                {nameOfPicture(media)}
              </Link>{' '}
              {alreadyThere ? 'was in the library already.' : 'is in the library. Say what it shows.'}
              {stilled ? ' It moved; its first frame was kept.' : ''}
            </li>
          ))}
        </ul>
      ) : null}
      <p role="status" className="sr-only">
        {news}
      </p>
    </section>
  );
}
