import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contributorsOf, type ChainLink } from './contributors.ts';

/** `chain('w:A', 'e:B')`: revision 1 by w with hash A, revision 2 by e with hash B. */
function chain(...links: string[]): ChainLink[] {
  return links.map((link, index) => {
    const [authorId = '', hash = ''] = link.split(':');
    return { id: `${index + 1}`, parentId: index === 0 ? null : `${index}`, hash, authorId };
  });
}

const names = (contributors: Set<string>) => [...contributors].sort().join('');

describe('contributors', () => {
  test('are all authors while nothing was approved', () => {
    expect(names(contributorsOf(chain('w:A', 'x:B', 'e:C'), '3', new Set(), []))).toBe('ewx');
  });

  test('are the authors since the last approved text', () => {
    expect(names(contributorsOf(chain('w:A', 'x:B', 'e:C'), '3', new Set(['B']), []))).toBe('e');
  });

  test('are the creator, assigned writers and accounts behind bylines whatever changed', () => {
    expect(names(contributorsOf(chain('w:A', 'e:B'), '2', new Set(['A']), ['w', 'z']))).toBe('ewz');
  });

  test('of an approved text are those who wrote it, not those who approved it', () => {
    expect(names(contributorsOf(chain('w:A', 'x:B'), '2', new Set(['B']), []))).toBe('wx');
  });

  test('of a text that came back word for word include whoever took the detour', () => {
    expect(names(contributorsOf(chain('w:A', 'e:B', 'e:A'), '3', new Set(['A']), []))).toBe('ew');
  });

  test('never lose the author of the text itself (property)', () => {
    const link = fc.tuple(fc.constantFrom('w', 'x', 'e', 'a'), fc.constantFrom('A', 'B', 'C', 'D'));
    fc.assert(
      fc.property(
        fc.array(link, { minLength: 1, maxLength: 12 }),
        fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'D')),
        (links, approved) => {
          const revisions = chain(...links.map(([author, hash]) => `${author}:${hash}`));
          const last = revisions.at(-1);
          const found = contributorsOf(revisions, last?.id ?? '', new Set(approved), ['c']);
          expect(found.has(last?.authorId ?? '')).toBe(true);
          expect(found.has('c')).toBe(true);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
