import { expect, test } from 'vitest';
import { CENTRE, focalPointAt, movedByKey } from './focal-point.ts';

test.each([
  ['ArrowLeft', false, { x: 49, y: 50 }],
  ['ArrowRight', true, { x: 60, y: 50 }],
  ['ArrowUp', true, { x: 50, y: 40 }],
  ['ArrowDown', false, { x: 50, y: 51 }],
  ['Home', false, CENTRE],
  ['Enter', false, null],
] as const)('%s, with Shift: %s', (key, shiftKey, point) => {
  expect(movedByKey(CENTRE, { key, shiftKey })).toEqual(point);
});

test('the point stays in the picture and on whole per cents', () => {
  expect(movedByKey({ x: 97, y: 3 }, { key: 'ArrowRight', shiftKey: true })).toEqual({ x: 100, y: 3 });
  expect(movedByKey({ x: 97, y: 3 }, { key: 'ArrowUp', shiftKey: true })).toEqual({ x: 97, y: 0 });
  expect(focalPointAt(33.4, 120)).toEqual({ x: 33, y: 100 });
  expect(focalPointAt(Number.NaN, -1)).toEqual({ x: 50, y: 0 });
});
