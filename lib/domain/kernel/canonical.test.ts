import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, normaliseText, type Json } from './canonical.ts';

// What fast-check makes is JSON by construction.
const json = fc.jsonValue() as fc.Arbitrary<Json>;

function turned(value: Json): Json {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, turned(member as Json)]),
  );
}

describe('canonical JSON', () => {
  it.each<[Json, string]>([
    [{ b: 1, a: [true, null, 'x'] }, '{"a":[true,null,"x"],"b":1}'],
    [{ '€': 1, '\r': 2, '1': 3, a: 4 }, '{"\\r":2,"1":3,"a":4,"€":1}'],
    ['e\u0301\r\n\r', '"é\\n\\n"'],
    [-0, '0'],
    [1e21, '1e+21'],
    [{ a: undefined, b: {} }, '{"b":{}}'],
  ])('of %j', (value, expected) => {
    expect(canonicalJson(value)).toBe(expected);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('has no words for %d', (value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });

  it('does not depend on the order of keys', () => {
    fc.assert(fc.property(json, (value) => canonicalJson(turned(value)) === canonicalJson(value)));
  });

  it('is its own canonical form', () => {
    fc.assert(
      fc.property(json, (value) => {
        const once = canonicalJson(value);
        return canonicalJson(JSON.parse(once) as Json) === once;
      }),
    );
  });

  it('tells apart what is not the same text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(canonicalJson(a) === canonicalJson(b)).toBe(normaliseText(a) === normaliseText(b));
      }),
    );
  });
});
