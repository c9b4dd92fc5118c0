'use client';

import { Field } from '#components/ui/field.tsx';
import { paths } from '#lib/domain/kernel/paths.ts';
import { slugFrom } from '#lib/domain/kernel/slug.ts';
import type { DraftFields } from './page-text.ts';

type Props = {
  draft: DraftFields;
  /** What the server made of the slug when it was last saved; another story may have had it first. */
  granted: string;
  livePath: string | null;
  onChange: (slug: string) => void;
};

/** The story's part of its address; it follows the headline until somebody writes one. */
export function SlugField({ draft, granted, livePath, onChange }: Props) {
  const asked = slugFrom(draft.slug);
  // `slug-2` is what the server gives when `slug` is taken.
  const slug =
    granted.startsWith(`${asked}-`) && /^-\d+$/.test(granted.slice(asked.length)) ? granted : asked;
  const address = draft.section && slug ? paths.story(draft.section, slug) : null;
  const moves = livePath !== null && address !== null && address !== livePath;
  return (
    <div className="grid gap-1.5">
      <Field
        label="Slug"
        hint="The story’s part of its web address"
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        value={draft.slug}
        onChange={(event) => onChange(event.target.value)}
      />
      <p className="text-caption break-words text-muted">
        {address ? `Address: ${address}` : 'The address is known when there are a section and a slug.'}
      </p>
      {slug !== asked ? (
        <p className="text-caption text-muted">Another story has the address {asked}.</p>
      ) : null}
      {moves ? (
        <p className="text-caption text-muted">
          Readers who follow {livePath} will be led here after the next publication.
        </p>
      ) : null}
    </div>
  );
}
