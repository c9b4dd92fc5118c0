'use client';

import { useEffect, useId, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { Upload } from './upload-list.ts';
import { nameOf } from './upload-news.ts';
import { failureWords, mayRetry, progressWords } from './upload-words.ts';

type Props = { upload: Upload; onRetry: () => void; onRemove: () => void };

/** A picture on its way: what it looks like, how far it is, and how to stop it or try it again. */
export function UploadCard({ upload, onRetry, onRemove }: Props) {
  const preview = usePreview(upload.file);
  const { state } = upload;
  const failure = state.kind === 'failed' ? state.failure : null;
  return (
    <div
      role="group"
      aria-label={`Picture on its way: ${nameOf(upload)}`}
      className={`my-4 flex gap-3 border border-dashed p-3 font-desk text-small whitespace-normal ${failure ? 'border-seal bg-seal-soft' : 'border-edge bg-sunk'}`}
    >
      {preview ? (
        <img src={preview} alt="" className="size-20 shrink-0 object-cover opacity-80 max-sm:size-14" />
      ) : null}
      <div className="grid min-w-0 grow content-start gap-1.5">
        <p className="truncate font-semibold">{nameOf(upload)}</p>
        {failure ? (
          <p className="text-seal">
            <span aria-hidden="true">▲ </span>
            {failureWords(failure)}
          </p>
        ) : (
          <Progress fraction={state.kind === 'sending' ? state.fraction : null} name={nameOf(upload)} />
        )}
        <div className="flex flex-wrap gap-2">
          {failure && mayRetry(failure) ? (
            <Button size="small" onClick={onRetry}>
              Retry
            </Button>
          ) : null}
          <Button size="small" onClick={onRemove}>
            {failure ? 'Remove' : 'Cancel'}
          </Button>
        </div>
      </div>
    </div>
  );
}

function Progress({ fraction, name }: { fraction: number | null; name: string }) {
  const id = useId();
  // While it waits or is being prepared nobody knows how long it takes, so the bar has no value.
  const isKnown = fraction !== null && fraction < 1;
  return (
    <>
      <progress
        aria-label={`Adding ${name}`}
        aria-describedby={id}
        max={1}
        {...(isKnown ? { value: fraction } : {})}
        className="h-2 w-full appearance-none rounded-sm bg-rule [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-rule [&::-webkit-progress-value]:bg-accent"
      />
      <p id={id} className="text-caption text-muted">
        {progressWords(fraction)}
      </p>
    </>
  );
}

/** The file as this device has it; nothing is shown where it is no picture. */
function usePreview(file: File): string | null {
  const [preview, setPreview] = useState<string | null>(null);
  useEffect(() => {
    if (!file.type.startsWith('image/')) return;
    const address = URL.createObjectURL(file);
    const image = new Image();
    image.onload = () => setPreview(address);
    image.src = address;
    return () => {
      image.onload = null;
      URL.revokeObjectURL(address);
    };
  }, [file]);
  return preview;
}
