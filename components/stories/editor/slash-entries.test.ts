import { describe, expect, test } from 'vitest';
import { findEntries, moveInGrid, SLASH_ENTRIES, type GridKey } from './slash-entries.ts';

describe('what is offered', () => {
  test('at most twelve, each with a name of its own', () => {
    expect(SLASH_ENTRIES.length).toBeLessThanOrEqual(12);
    expect(new Set(SLASH_ENTRIES.map(({ name }) => name)).size).toBe(SLASH_ENTRIES.length);
  });
  test('entries of a group stand together', () => {
    const groups = SLASH_ENTRIES.map(({ group }) => group);
    expect(groups.filter((group, index) => group !== groups[index - 1])).toEqual(['Text', 'Lists', 'Things']);
  });
});

test.each([
  ['', 'Heading'],
  ['head', 'Heading'],
  ['sub', 'Subheading'],
  ['small', 'Small heading'],
  ['h4', 'Small heading'],
  ['qoute', 'Quote'],
  ['bullet', 'Bulleted list'],
  ['numberd', 'Numbered list'],
  ['ol', 'Numbered list'],
  ['tabel', 'Table'],
  ['tab', 'Table'],
  ['hr', 'Divider'],
  ['photo', 'Picture'],
  ['pic', 'Picture'],
  ['youtube', 'Link card'],
  ['LINK', 'Link card'],
])('/%s finds %s first', (query, name) => {
  expect(findEntries(query)[0]?.name).toBe(name);
});

test('nothing is found for what is nothing', () => {
  expect(findEntries('zzzz')).toEqual([]);
});

/** Nine in rows of two: 0 1 / 2 3 / 4 5 / 6 7 / 8. */
test.each<[number, GridKey, number]>([
  [0, 'ArrowRight', 1],
  [1, 'ArrowRight', 2],
  [8, 'ArrowRight', 0],
  [0, 'ArrowLeft', 8],
  [0, 'ArrowDown', 2],
  [8, 'ArrowDown', 0],
  [7, 'ArrowDown', 1],
  [0, 'ArrowUp', 8],
  [1, 'ArrowUp', 7],
  [4, 'Home', 0],
  [4, 'End', 8],
])('from %i, %s leads to %i', (at, key, to) => {
  expect(moveInGrid(at, key, 9, 2)).toBe(to);
});

test('in one column both axes are one', () => {
  expect(moveInGrid(2, 'ArrowDown', 9, 1)).toBe(3);
  expect(moveInGrid(2, 'ArrowRight', 9, 1)).toBe(3);
  expect(moveInGrid(0, 'ArrowUp', 9, 1)).toBe(8);
  expect(moveInGrid(0, 'ArrowUp', 0, 1)).toBe(0);
});
