import { Button } from '#components/ui/button.tsx';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { Field } from '#components/ui/field.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { Select } from '#components/ui/select.tsx';
import { paths } from '#lib/domain/kernel/paths.ts';
import type { SectionRef } from '#lib/domain/stories/snapshot.ts';
import type { StaffRef } from '#lib/domain/stories/views.ts';
import { REVIEW_STATES } from '#lib/domain/stories/vocabulary.ts';
import { REVIEW_WORDS } from './state-words.ts';

export type ChosenFilter = {
  state: string;
  section: string;
  person: string;
  search: string;
  archived: boolean;
};

type Props = { chosen: ChosenFilter; sections: readonly SectionRef[]; people: readonly StaffRef[] };

/** A form that is a link: what is chosen stands in the address, and works without script. */
export function StoryFilter({ chosen, sections, people }: Props) {
  const isFiltered = Object.values(chosen).some(Boolean);
  return (
    <form
      role="search"
      aria-label="Stories"
      className="mb-6 grid grid-cols-1 gap-3 sm:grid-cols-3 lg:grid-cols-[2fr_1fr_1fr_1fr] [&>:first-child]:sm:col-span-3 [&>:first-child]:lg:col-span-1"
    >
      <Field label="Headline" name="search" type="search" defaultValue={chosen.search} maxLength={200} />
      <Select
        label="State"
        name="state"
        defaultValue={chosen.state}
        options={[
          { value: '', label: 'Any' },
          ...REVIEW_STATES.map((state) => ({ value: state, label: REVIEW_WORDS[state] })),
          { value: 'live', label: 'Live' },
        ]}
      />
      <Select
        label="Section"
        name="section"
        defaultValue={chosen.section}
        options={[
          { value: '', label: 'Any' },
          ...sections.map(({ slug, name }) => ({ value: slug, label: name })),
        ]}
      />
      <Select
        label="Person"
        name="person"
        defaultValue={chosen.person}
        options={[
          { value: '', label: 'Anyone' },
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2 sm:col-span-3 lg:col-span-4">
        <Button type="submit">Show</Button>
        <Checkbox label="In the archive" name="archived" value="1" defaultChecked={chosen.archived} />
        {isFiltered ? (
          <LinkButton href={paths.stories()} variant="quiet">
            Clear
          </LinkButton>
        ) : null}
      </div>
    </form>
  );
}
