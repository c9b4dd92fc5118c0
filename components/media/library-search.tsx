import { Button } from '#components/ui/button.tsx';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { Field } from '#components/ui/field.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { Select } from '#components/ui/select.tsx';
import { paths } from '#lib/domain/kernel/paths.ts';
import { EXPIRING_DAYS, type LibraryFilter } from '#lib/domain/media/library-filter.ts';

/** A form that is a link: what is chosen stands in the address, and works without script. */
export function LibrarySearch({ filter, isFiltered }: { filter: LibraryFilter; isFiltered: boolean }) {
  return (
    <form
      role="search"
      aria-label="Pictures"
      className="mb-6 grid grid-cols-1 gap-3 sm:grid-cols-2 lg:grid-cols-[2fr_1fr_1fr] [&>:first-child]:sm:col-span-2 [&>:first-child]:lg:col-span-1"
    >
      <Field
        label="Words of its name, text or credit"
        name="search"
        type="search"
        defaultValue={filter.search}
        maxLength={200}
      />
      <Select
        label="Licence"
        name="licence"
        defaultValue={filter.licence}
        options={[
          { value: '', label: 'Any' },
          { value: 'expired', label: 'Expired' },
          { value: 'expiring', label: `Ends within ${EXPIRING_DAYS} days` },
        ]}
      />
      <Select
        label="Order"
        name="order"
        defaultValue={filter.order}
        options={[
          { value: 'newest', label: 'Newest first' },
          { value: 'unused-first', label: 'Unused first' },
        ]}
      />
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2 sm:col-span-2 lg:col-span-3">
        <Button type="submit">Show</Button>
        <Checkbox label="Only mine" name="mine" value="1" defaultChecked={filter.mine} />
        <Checkbox label="Only unused" name="unused" value="1" defaultChecked={filter.unused} />
        {isFiltered ? (
          <LinkButton href={paths.mediaLibrary()} variant="quiet">
            Clear
          </LinkButton>
        ) : null}
      </div>
    </form>
  );
}
