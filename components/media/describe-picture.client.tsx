'use client';

import { useState } from 'react';
import { ActionForm } from '#components/ui/action-form.client.tsx';
import { Field, TextField } from '#components/ui/field.tsx';
import { errorOf, valueOf, type FormAction } from '#components/ui/form-state.ts';
import { SubmitButton } from '#components/ui/submit-button.client.tsx';
import type { LibraryPicture } from '#lib/domain/media/views.ts';
import { pictureWords } from '#lib/domain/media/words.ts';
import { FocalPointField } from './focal-point-field.client.tsx';

const FIELD_WORDS = {
  'too-long': 'This is too long.',
  'not-a-date': 'This is not a day. Choose one, or leave it empty.',
  'not-a-number': 'A number from 0 to 100.',
};

/** What the library says of a picture; new uses of it begin with these words. */
export function DescribePicture({ picture, action }: { picture: LibraryPicture; action: FormAction }) {
  const [focus, setFocus] = useState(picture.focus);
  return (
    <ActionForm
      action={action}
      words={({ code }) => (code === 'bad-input' ? null : pictureWords(code))}
      done="Saved. Stories that show it keep their own words."
    >
      {(state) => (
        <>
          <input type="hidden" name="hash" value={picture.hash} />
          <TextField
            name="alt"
            label="Alternative text"
            hint="What matters in the picture, in a sentence, for those who do not see it."
            rows={2}
            maxLength={1000}
            defaultValue={valueOf(state, 'alt', picture.alt)}
            error={errorOf(state, 'alt', FIELD_WORDS)}
          />
          <TextField
            name="caption"
            label="Caption"
            rows={2}
            maxLength={2000}
            defaultValue={valueOf(state, 'caption', picture.caption)}
            error={errorOf(state, 'caption', FIELD_WORDS)}
          />
          <Field
            name="credit"
            label="Credit"
            hint="Who made it, as it stands under the picture"
            maxLength={300}
            defaultValue={valueOf(state, 'credit', picture.credit)}
            error={errorOf(state, 'credit', FIELD_WORDS)}
          />
          <div className="grid gap-4 sm:grid-cols-2">
            <Field
              name="licence"
              label="Licence"
              hint="Under what it may be used"
              maxLength={300}
              defaultValue={valueOf(state, 'licence', picture.licence)}
              error={errorOf(state, 'licence', FIELD_WORDS)}
            />
            <Field
              name="licenceUntil"
              type="date"
              label="Licence ends"
              hint="The last day; empty if it has no end"
              defaultValue={valueOf(state, 'licenceUntil', picture.licenceUntil ?? '')}
              error={errorOf(state, 'licenceUntil', FIELD_WORDS)}
            />
          </div>
          <fieldset className="border-t border-rule pt-4">
            <legend className="float-left mb-3 w-full text-small font-semibold">Focal point</legend>
            <div className="clear-both">
              <FocalPointField
                picture={picture}
                value={focus}
                onChange={setFocus}
                names={{ x: 'focusX', y: 'focusY' }}
              />
            </div>
          </fieldset>
          <div>
            <SubmitButton pending="Saving">Save picture</SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}
