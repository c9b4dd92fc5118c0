'use client';

import { use, useState, useSyncExternalStore } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.client.tsx';
import { Field } from '#components/ui/field.tsx';
import type { MediaView } from '#lib/domain/media/views.ts';
import { FileChoice } from './file-choice.client.tsx';
import { PictureGrid } from './picture-grid.client.tsx';
import { PictureShelfContext } from './picture-shelf.ts';
import { UploadCard } from './upload-card.client.tsx';
import { createUploadList } from './upload-list.ts';
import { useLeaveWarning, useUploadNews } from './upload-news.ts';
import { uploadPicture } from './upload-picture.ts';
import { useLibrary } from './use-library.ts';

type Props = {
  open: boolean;
  title: string;
  onClose: () => void;
  onChoose: (picture: MediaView) => void;
  /** Takes files of this device, several at once; left out, one is added here and then chosen. */
  onFiles?: ((files: File[]) => void) | undefined;
};

/** Chooses a picture: a new one from this device, or one that the library has. */
export function PicturePicker({ open, title, onClose, onChoose, onFiles }: Props) {
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
      title={title}
      description="Add one from this device, or choose one that the library has."
    >
      {open ? <Choice onChoose={onChoose} onFiles={onFiles} /> : null}
    </Dialog>
  );
}

function Choice({ onChoose, onFiles }: Pick<Props, 'onChoose' | 'onFiles'>) {
  const shelf = use(PictureShelfContext);
  const library = useLibrary();
  const [words, setWords] = useState('');
  const choose = (picture: MediaView) => {
    shelf.put(picture);
    onChoose(picture);
  };
  return (
    <>
      {onFiles ? (
        <FileChoice multiple onFiles={onFiles} label="Upload from this device" />
      ) : (
        <OneUpload onStored={choose} />
      )}
      <Field
        label="Search the library"
        type="search"
        autoComplete="off"
        maxLength={200}
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          library.search(event.target.value.trim());
        }}
      />
      <p role="status" className="text-small text-muted">
        {foundInWords(library)}
      </p>
      {library.failed ? (
        <div>
          <Button size="small" onClick={library.again}>
            Try again
          </Button>
        </div>
      ) : null}
      {library.found && library.found.items.length > 0 ? (
        <PictureGrid pictures={library.found.items} onChoose={choose} />
      ) : null}
      {library.found?.next ? (
        <div>
          <Button size="small" onClick={library.more}>
            More pictures
          </Button>
        </div>
      ) : null}
    </>
  );
}

function foundInWords({ found, failed }: ReturnType<typeof useLibrary>): string {
  if (failed) return 'The library could not be read. You may be offline or signed out.';
  if (!found) return 'Opening the library';
  const { items, search, next } = found;
  if (items.length === 0) {
    return search === '' ? 'The library has no picture yet.' : 'No picture fits. Try fewer words.';
  }
  const count = items.length === 1 ? 'One picture' : `${items.length} pictures`;
  return next === null ? `${count}.` : `${count}; there are more.`;
}

/** A picture added here, and chosen when it is stored. */
function OneUpload({ onStored }: { onStored: (picture: MediaView) => void }) {
  const [list] = useState(() =>
    createUploadList({ send: uploadPicture, stored: (_upload, { media }) => onStored(media) }),
  );
  const uploads = useSyncExternalStore(list.subscribe, list.all, list.all);
  const news = useUploadNews(list, 'the library');
  useLeaveWarning(list);
  return (
    <>
      {uploads.length === 0 ? (
        <FileChoice label="Upload from this device" onFiles={(files) => list.add(files.slice(0, 1))} />
      ) : null}
      {uploads.map((upload) => (
        <UploadCard
          key={upload.id}
          upload={upload}
          onRetry={() => list.retry(upload.id)}
          onRemove={() => list.remove(upload.id)}
        />
      ))}
      <p role="status" className="sr-only">
        {news}
      </p>
    </>
  );
}
