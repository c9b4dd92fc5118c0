import { expect, test } from 'vitest';
import { itemByKey } from './grid-keys.ts';

/** 0 1 2 / 3 4 5 / 6 */
const grid = { items: 7, columns: 3 };

test.each([
  ['ArrowRight', 0, 1],
  ['ArrowRight', 2, 3],
  ['ArrowRight', 6, 6],
  ['ArrowLeft', 0, 0],
  ['ArrowLeft', 3, 2],
  ['ArrowDown', 1, 4],
  ['ArrowDown', 4, 4],
  ['ArrowUp', 6, 3],
  ['ArrowUp', 1, 1],
  ['Home', 5, 0],
  ['End', 1, 6],
  ['a', 1, null],
] as const)('%s from %i leads to %s', (key, from, to) => {
  expect(itemByKey(key, from, grid)).toBe(to);
});

test('in an empty grid nothing leads anywhere', () => {
  expect(itemByKey('End', 0, { items: 0, columns: 1 })).toBe(0);
});
