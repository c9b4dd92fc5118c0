import { expect, test } from 'vitest';
import type { PresenceView } from '#lib/domain/presence/views.ts';
import type { Place } from '#lib/domain/presence/vocabulary.ts';
import { changeInWords, clockWords, colleaguesIn, initialsOf } from './presence-words.ts';

const since = '2026-11-23T14:02:00.000Z';
const anna = { id: 'a', name: 'Anna Weiss' };
const ben = { id: 'b', name: 'Ben Okafor' };
const me = { id: 'm', name: 'Me Myself' };

function view(people: [typeof anna, string, Place][], writes: string | null = null): PresenceView {
  const holder = people.find(([, editor]) => editor === writes);
  return {
    version: { epoch: 'e', order: 1 },
    people: people.map(([account, editor, place]) => ({ account, editor, place, since })),
    lease: holder ? { editor: holder[1], account: holder[0], since, awaits: false } : null,
    revision: { id: 'r', number: 1, hash: 'h' },
  };
}

test('everybody once, where they write or else where they came last, and not oneself', () => {
  const seen = colleaguesIn(
    view(
      [
        [me, '1', 'body'],
        [me, '2', 'review'],
        [anna, '3', 'body'],
        [anna, '4', 'history'],
        [ben, '5', 'review'],
        [ben, '6', 'text'],
      ],
      '3',
    ),
    'm',
  );
  expect(seen.map(({ name, where }) => [name, where])).toEqual([
    ['Anna Weiss', 'in the body'],
    ['Ben Okafor', 'reading the text'],
  ]);
});

test('who writes and has not chosen a field is writing', () => {
  expect(colleaguesIn(view([[anna, '3', 'text']], '3'), 'm')[0]?.where).toBe('writing');
});

test('who came and who left is said; who moved is not', () => {
  const before = colleaguesIn(view([[anna, '3', 'body']]), 'm');
  const after = colleaguesIn(view([[ben, '5', 'review']]), 'm');
  expect(changeInWords(before, after)).toBe('Ben Okafor is here, on the review page. Anna Weiss has left.');
  expect(changeInWords(before, colleaguesIn(view([[anna, '3', 'headline']]), 'm'))).toBe(null);
});

test('initials are of the first and the last name', () => {
  expect(['Anna Weiss', 'Ben de Vries Okafor', 'Cher', 'éva szabó'].map(initialsOf)).toEqual([
    'AW',
    'BO',
    'C',
    'ÉS',
  ]);
});

test("the hour is the desk's", () => {
  expect(clockWords(since, 'Europe/Vienna')).toBe('15:02');
});
