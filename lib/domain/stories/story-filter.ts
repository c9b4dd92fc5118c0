/**
 * What the desk's list of stories is narrowed to, read from the address. Whatever is unknown there
 * is as good as absent: an address is typed by people.
 */
import { isId } from '../kernel/ids.ts';
import { REVIEW_STATES, type ReviewState } from './vocabulary.ts';

export type SearchParams = Record<string, string | string[] | undefined>;

export function parseStoryFilter(given: SearchParams) {
  const text = (name: string) => {
    const value = given[name];
    return typeof value === 'string' ? value.trim().slice(0, 200) : '';
  };
  const state = text('state');
  const person = text('person');
  const chosen = {
    state: state === 'live' || isReviewState(state) ? state : '',
    section: text('section'),
    person: isId(person) ? person : '',
    search: text('search'),
    archived: text('archived') === '1',
  };
  const query = {
    review: isReviewState(chosen.state) ? chosen.state : undefined,
    publication: chosen.state === 'live' ? ('live' as const) : undefined,
    section: chosen.section || undefined,
    person: chosen.person || undefined,
    search: chosen.search || undefined,
    archived: chosen.archived,
    cursor: text('cursor') || undefined,
  };
  return {
    chosen,
    query,
    isFiltered: Object.values(chosen).some(Boolean) || query.cursor !== undefined,
    /** The address of the next page, with the same filter. */
    older(cursor: string): string {
      const next = new URLSearchParams();
      for (const [name, value] of Object.entries(chosen)) {
        if (value) next.set(name, value === true ? '1' : value);
      }
      next.set('cursor', cursor);
      return next.toString();
    },
  };
}

function isReviewState(value: string): value is ReviewState {
  return (REVIEW_STATES as readonly string[]).includes(value);
}
