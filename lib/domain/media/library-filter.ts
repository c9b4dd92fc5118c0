/** What the library is narrowed to, read from the address; whatever is unknown there is as good as absent. */
import { MEDIA_TYPES, type MediaType } from './vocabulary.ts';

export const LICENCE_FILTERS = ['expiring', 'expired'] as const;
export type LicenceFilter = (typeof LICENCE_FILTERS)[number];

export const LIBRARY_ORDERS = ['newest', 'unused-first'] as const;
export type LibraryOrder = (typeof LIBRARY_ORDERS)[number];

/** How long before its end a licence is said to be expiring. */
export const EXPIRING_DAYS = 30;

export type LibraryFilter = {
  /** Words of name, alt text, caption or credit. */
  search: string;
  /** Shown by no working, live or approved text. */
  unused: boolean;
  /** Added by whoever asks. */
  mine: boolean;
  licence: LicenceFilter | '';
  type: MediaType | '';
  order: LibraryOrder;
  cursor: string;
};

export const WHOLE_LIBRARY: LibraryFilter = {
  search: '',
  unused: false,
  mine: false,
  licence: '',
  type: '',
  order: 'newest',
  cursor: '',
};

/** `given` as Next hands search parameters over. */
export function parseLibraryFilter(given: Record<string, string | string[] | undefined>): LibraryFilter {
  const text = (name: string) => {
    const value = given[name];
    return typeof value === 'string' ? value.trim().slice(0, 200) : '';
  };
  return {
    search: text('search'),
    unused: text('unused') === '1',
    mine: text('mine') === '1',
    licence: LICENCE_FILTERS.find((known) => known === text('licence')) ?? '',
    type: MEDIA_TYPES.find((known) => known === text('type')) ?? '',
    order: LIBRARY_ORDERS.find((known) => known === text('order')) ?? 'newest',
    cursor: text('cursor'),
  };
}

/** The filter as the query of an address, with the defaults left out. */
export function libraryQuery(filter: LibraryFilter): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) {
    if (value !== WHOLE_LIBRARY[name as keyof LibraryFilter])
      query.set(name, value === true ? '1' : String(value));
  }
  return query.toString();
}
