'use client';

import { useEffect, useRef, type ReactNode } from 'react';
import { Field, TextField } from '#components/ui/field.tsx';
import { Select } from '#components/ui/select.tsx';
import type { Id } from '#lib/domain/kernel/ids.ts';
import type { SectionRef } from '#lib/domain/stories/snapshot.ts';
import { LanguageField } from './language-field.client.tsx';
import { BylinesField } from './bylines-field.client.tsx';
import { LeadField } from './lead-field.client.tsx';
import type { DraftFields } from './page-text.ts';
import { SlugField } from './slug-field.client.tsx';
import { TopicsField } from './topics-field.client.tsx';

type Props = {
  draft: DraftFields;
  sections: readonly SectionRef[];
  bylines: readonly { id: Id; name: string }[];
  grantedSlug: string;
  siteLanguage: string;
  livePath: string | null;
  onChange: (part: Partial<DraftFields>) => void;
  onSlug: (slug: string) => void;
  /** What is not part of the text: sensitivity, note and writers, each with its own verb. */
  children: ReactNode;
};

/** Everything of the story that is not typed into its column. Open where there is room beside it. */
export function SettingsPanel(props: Props) {
  const { draft, sections, bylines, grantedSlug, siteLanguage, livePath, onChange, onSlug, children } = props;
  const panel = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (panel.current && !window.matchMedia('(min-width: 64rem)').matches) {
      panel.current.open = false;
    }
  }, []);
  return (
    <details ref={panel} open className="rounded-lg border border-rule bg-raised p-4">
      <summary className="caps cursor-pointer">Story settings</summary>
      <div className="mt-4 grid gap-5">
        <Select
          label="Section"
          value={draft.section ?? ''}
          onChange={(event) => onChange({ section: event.target.value || null })}
          options={[
            { value: '', label: 'No section yet' },
            ...sections.map(({ slug, name }) => ({ value: slug, label: name })),
          ]}
        />
        <SlugField draft={draft} granted={grantedSlug} livePath={livePath} onChange={onSlug} />
        <BylinesField
          bylines={bylines}
          value={draft.bylines}
          onChange={(value) => onChange({ bylines: value })}
        />
        <TopicsField value={draft.topics} onChange={(topics) => onChange({ topics })} />
        <LeadField lead={draft.lead} onChange={(lead) => onChange({ lead })} />
        <ReaderFields draft={draft} onChange={onChange} />
        <LanguageField
          language={draft.language}
          siteLanguage={siteLanguage}
          onChange={(language) => onChange({ language })}
        />
        {children}
      </div>
    </details>
  );
}

function ReaderFields({ draft, onChange }: Pick<Props, 'draft' | 'onChange'>) {
  const { social } = draft;
  return (
    <>
      <TextField
        label="Content note"
        hint="What the story mentions, in neutral words; readers see it folded above the text"
        rows={2}
        maxLength={1000}
        value={draft.contentNote}
        onChange={(event) => onChange({ contentNote: event.target.value })}
      />
      <TextField
        label="Help box"
        hint="Where readers find support; stands at the end of the story"
        rows={3}
        maxLength={4000}
        value={draft.helpBox}
        onChange={(event) => onChange({ helpBox: event.target.value })}
      />
      <Field
        label="Title when shared"
        hint="Left empty, it is the headline"
        maxLength={300}
        value={social.title}
        onChange={(event) => onChange({ social: { ...social, title: event.target.value } })}
      />
      <TextField
        label="Description when shared"
        hint="Left empty, it is the standfirst"
        rows={2}
        maxLength={600}
        value={social.description}
        onChange={(event) => onChange({ social: { ...social, description: event.target.value } })}
      />
    </>
  );
}
