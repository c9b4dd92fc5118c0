'use client';

import { useRef } from 'react';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { Field, TextField } from '#components/ui/field.tsx';

/** What stands with one use of a picture. */
export type PictureWords = {
  alt: string;
  caption: string;
  credit: string;
  decorative?: true | undefined;
};

type Props = {
  words: PictureWords;
  disabled?: boolean;
  language?: string;
  onChange: (words: Partial<PictureWords>) => void;
};

/**
 * The words of a picture, asked where it stands. A decorative one has no alternative text; what was
 * typed comes back when it is not decorative after all.
 */
export function PictureWordsFields({ words, disabled, language, onChange }: Props) {
  const typed = useRef(words.alt);
  const isDecorative = words.decorative === true;
  const isMissing = !isDecorative && words.alt.trim() === '';
  return (
    <div className="grid gap-3">
      {isDecorative ? null : (
        <TextField
          label={
            <>
              Alternative text
              {isMissing ? <span className="font-normal text-seal"> (still missing)</span> : null}
            </>
          }
          hint="What matters in the picture, in a sentence, for those who do not see it. It needs no “picture of”."
          rows={1}
          data-one-line
          maxLength={1000}
          lang={language}
          value={words.alt}
          disabled={disabled}
          onChange={(event) => onChange({ alt: event.target.value.replaceAll(/\s*\n\s*/g, ' ') })}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault();
          }}
        />
      )}
      <Checkbox
        label={<span className="text-small">Decorative: says nothing that the text does not</span>}
        className="size-6 shrink-0 cursor-pointer"
        checked={isDecorative}
        disabled={disabled}
        onChange={(event) => {
          if (event.target.checked) {
            typed.current = words.alt;
            onChange({ decorative: true, alt: '' });
          } else onChange({ decorative: undefined, alt: words.alt === '' ? typed.current : words.alt });
        }}
      />
      <div className="grid gap-3 sm:grid-cols-[3fr_2fr]">
        <Field
          label="Caption"
          maxLength={2000}
          lang={language}
          value={words.caption}
          disabled={disabled}
          onChange={(event) => onChange({ caption: event.target.value })}
        />
        <Field
          label="Credit"
          maxLength={300}
          value={words.credit}
          disabled={disabled}
          onChange={(event) => onChange({ credit: event.target.value })}
        />
      </div>
    </div>
  );
}
