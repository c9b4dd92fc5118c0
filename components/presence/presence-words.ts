/** Who is here, in words. */
import type { Id } from '#lib/domain/kernel/ids.ts';
import type { PresenceView } from '#lib/domain/presence/views.ts';
import type { Place } from '#lib/domain/presence/vocabulary.ts';

const PLACE_WORDS: Record<Place, string> = {
  headline: 'in the headline',
  body: 'in the body',
  text: 'reading the text',
  review: 'on the review page',
  history: 'in the history',
};

export type Colleague = { id: Id; name: string; where: string };

/** The others, each once, wherever they write or else where they came last; not one's own other tabs. */
export function colleaguesIn({ people, lease }: PresenceView, me: Id): Colleague[] {
  const others = new Map<Id, Colleague>();
  for (const { account, editor, place } of people) {
    if (account.id === me) continue;
    const writes = lease?.editor === editor;
    if (others.has(account.id) && lease?.account.id === account.id && !writes) continue;
    const where = writes && place === 'text' ? 'writing' : PLACE_WORDS[place];
    others.set(account.id, { ...account, where });
  }
  return [...others.values()];
}

/** `Anna Weiss is here. Ben Okafor has left.`; null if the same people are here as before. */
export function changeInWords(before: readonly Colleague[], now: readonly Colleague[]): string | null {
  const came = now.filter(({ id }) => !before.some((one) => one.id === id));
  const left = before.filter(({ id }) => !now.some((one) => one.id === id));
  const words = [
    ...came.map(({ name, where }) => `${name} is here, ${where}.`),
    ...left.map(({ name }) => `${name} has left.`),
  ];
  return words.length > 0 ? words.join(' ') : null;
}

/** Anna Weiss → AW. */
export function initialsOf(name: string): string {
  const [first = '', ...rest] = name.trim().split(/\s+/);
  return [first, rest.at(-1) ?? ''].map((word) => [...word][0]?.toUpperCase() ?? '').join('');
}

export function clockWords(at: string, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(
    new Date(at),
  );
}
