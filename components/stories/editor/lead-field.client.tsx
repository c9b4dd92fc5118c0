'use client';

import { usePicture } from '#components/media/picture-shelf.ts';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import type { ImageReference } from '#lib/domain/stories/snapshot.ts';

type Props = { lead: ImageReference; onChange: (lead: ImageReference | null) => void };

/** The picture above the story, with the words that stand with it. */
export function LeadField({ lead, onChange }: Props) {
  const picture = usePicture(lead.media);
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1.5 text-small font-semibold">Lead picture</legend>
      {picture ? (
        <img
          src={picture.src}
          width={picture.width}
          height={picture.height}
          alt={lead.alt}
          className="h-auto w-full border border-rule"
        />
      ) : null}
      <Field
        label="Alternative text"
        hint="What the picture shows, for those who cannot see it"
        maxLength={1000}
        value={lead.alt}
        onChange={(event) => onChange({ ...lead, alt: event.target.value })}
      />
      <Field
        label="Caption"
        maxLength={2000}
        value={lead.caption}
        onChange={(event) => onChange({ ...lead, caption: event.target.value })}
      />
      <Field
        label="Credit"
        maxLength={300}
        value={lead.credit}
        onChange={(event) => onChange({ ...lead, credit: event.target.value })}
      />
      <div>
        <Button size="small" onClick={() => onChange(null)}>
          Remove lead picture
        </Button>
      </div>
    </fieldset>
  );
}
