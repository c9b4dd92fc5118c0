'use client';

import { useRef, type KeyboardEvent } from 'react';
import type { Draft } from './draft.ts';
import { useObserved } from './observed.ts';
import type { DraftFields } from './page-text.ts';

const fieldStyle =
  'field-sizing-content w-full max-w-measure resize-none rounded-sm border border-transparent bg-transparent py-1 font-reading text-ink placeholder:font-normal placeholder:text-muted hover:border-rule focus:border-edge';

type Props = {
  draft: Draft;
  language: string;
  onChange: (part: Partial<DraftFields>) => void;
  onLeave: () => void;
};

/** Headline, then standfirst, then on to the body: Enter goes forward as on a line of type. */
export function HeadlineFields({ draft, language, onChange, onLeave }: Props) {
  const { headline, standfirst: written } = useObserved(draft.fields);
  const standfirst = useRef<HTMLTextAreaElement>(null);
  return (
    <div className="grid gap-1">
      <label htmlFor="headline" className="caps text-muted">
        Headline
      </label>
      <textarea
        id="headline"
        rows={1}
        data-one-line
        maxLength={300}
        lang={language}
        placeholder="What happened"
        value={headline}
        onChange={(event) => onChange({ headline: oneLine(event.target.value) })}
        onKeyDown={(event) => {
          if (isEnter(event)) standfirst.current?.focus();
        }}
        className={`${fieldStyle} text-display font-semibold`}
      />
      <label htmlFor="standfirst" className="caps mt-2 text-muted">
        Standfirst
      </label>
      <textarea
        id="standfirst"
        ref={standfirst}
        rows={1}
        data-one-line
        maxLength={600}
        lang={language}
        placeholder="Why it matters, in a sentence"
        value={written}
        onChange={(event) => onChange({ standfirst: oneLine(event.target.value) })}
        onKeyDown={(event) => {
          if (isEnter(event)) onLeave();
        }}
        className={`${fieldStyle} text-lead`}
      />
    </div>
  );
}

/** Enter, and not the one that ends a word in an input method; it makes no line here. */
function isEnter(event: KeyboardEvent): boolean {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return false;
  event.preventDefault();
  return true;
}

/** A pasted line end becomes a blank. */
function oneLine(typed: string): string {
  return typed.replaceAll(/\s*\n\s*/g, ' ');
}
