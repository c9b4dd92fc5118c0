'use client';

import { useRef, type KeyboardEvent } from 'react';
import type { DraftText } from './draft-text.ts';

const fieldStyle =
  'field-sizing-content w-full max-w-measure resize-none rounded-sm border border-transparent bg-transparent py-1 font-reading text-ink placeholder:font-normal placeholder:text-muted hover:border-rule focus:border-edge';

type Props = {
  draft: DraftText;
  language: string;
  onChange: (part: Partial<DraftText>) => void;
  onLeave: () => void;
};

/** Headline, then standfirst, then on to the body: Enter goes forward as on a line of type. */
export function HeadlineFields({ draft, language, onChange, onLeave }: Props) {
  const standfirst = useRef<HTMLTextAreaElement>(null);
  return (
    <div className="grid gap-1">
      <label htmlFor="headline" className="caps text-muted">
        Headline
      </label>
      <textarea
        id="headline"
        rows={1}
        maxLength={300}
        lang={language}
        placeholder="What happened"
        value={draft.headline}
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
        maxLength={600}
        lang={language}
        placeholder="Why it matters, in a sentence"
        value={draft.standfirst}
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
