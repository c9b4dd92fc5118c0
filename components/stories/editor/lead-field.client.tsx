'use client';

import { useState } from 'react';
import { FocalPointDialog } from '#components/media/focal-point-dialog.client.tsx';
import { LicenceLine } from '#components/media/licence-line.tsx';
import { PictureFrame } from '#components/media/picture-frame.tsx';
import { PicturePicker } from '#components/media/picture-picker.client.tsx';
import { usePicture } from '#components/media/picture-shelf.ts';
import { PictureWordsFields } from '#components/media/picture-words.client.tsx';
import { Button } from '#components/ui/button.tsx';
import type { MediaView } from '#lib/domain/media/views.ts';
import type { ImageReference } from '#lib/domain/stories/snapshot.ts';
import { replacedBy } from './replaced-picture.ts';
import { todayHere } from './today-here.ts';

type Props = { lead: ImageReference | null; onChange: (lead: ImageReference | null) => void };

/** The picture above the story, with the words that stand with it. */
export function LeadField({ lead, onChange }: Props) {
  const [isChoosing, setChoosing] = useState(false);
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1.5 text-small font-semibold">Lead picture</legend>
      {lead ? (
        <Lead lead={lead} onChange={onChange} onReplace={() => setChoosing(true)} />
      ) : (
        <>
          <p className="text-caption text-muted">Stands above the story, in lists and where it is shared.</p>
          <div>
            <Button size="small" onClick={() => setChoosing(true)}>
              Choose lead picture
            </Button>
          </div>
        </>
      )}
      <PicturePicker
        open={isChoosing}
        title="Lead picture"
        onClose={() => setChoosing(false)}
        onChoose={(picture: MediaView) => {
          setChoosing(false);
          onChange(replacedBy(lead, picture));
        }}
      />
    </fieldset>
  );
}

type LeadProps = { lead: ImageReference; onChange: Props['onChange']; onReplace: () => void };

function Lead({ lead, onChange, onReplace }: LeadProps) {
  const picture = usePicture(lead.media);
  return (
    <>
      {picture ? (
        <>
          <PictureFrame
            picture={picture}
            width={368}
            alt={lead.decorative ? '' : lead.alt}
            className="h-auto w-full border border-rule"
          />
          <p className="text-caption text-muted">
            <LicenceLine picture={picture} today={todayHere()} />
          </p>
        </>
      ) : (
        <p className="text-small text-muted">This picture is not in the library.</p>
      )}
      <PictureWordsFields words={lead} onChange={(words) => onChange({ ...lead, ...words })} />
      <div className="flex flex-wrap gap-2">
        {picture ? (
          <FocalPointDialog
            picture={picture}
            value={lead.focus}
            onSet={(focus) => onChange({ ...lead, focus })}
          />
        ) : null}
        <Button size="small" onClick={onReplace}>
          Replace
        </Button>
        <Button size="small" onClick={() => onChange(null)}>
          Remove lead picture
        </Button>
      </div>
    </>
  );
}
