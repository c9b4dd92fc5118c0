'use client';

import { useState } from 'react';
import { Field } from '#components/ui/field.tsx';
import { isLanguage } from '#lib/domain/kernel/language.ts';

type Props = {
  /** BCP 47; undefined where the story is in the site's. */
  language: string | undefined;
  siteLanguage: string;
  onChange: (language: string | undefined) => void;
};

/** Which language the story is in: browsers check its spelling by it, and read it aloud by it. */
export function LanguageField({ language, siteLanguage, onChange }: Props) {
  const [typed, setTyped] = useState(language ?? '');
  const tag = typed.trim();
  const isKnown = tag === '' || isLanguage(tag);
  return (
    <Field
      label="Language"
      hint={`A tag such as de or en-GB, for spelling and for screen readers. Left empty, it is the site’s: ${siteLanguage}`}
      maxLength={80}
      autoCapitalize="none"
      spellCheck={false}
      value={typed}
      error={isKnown ? undefined : 'Use a language tag, such as en or en-GB.'}
      onChange={(event) => {
        const next = event.target.value.trim();
        setTyped(event.target.value);
        if (next === '' || next === siteLanguage) onChange(undefined);
        else if (isLanguage(next)) onChange(next);
      }}
    />
  );
}
