import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contributorsOf, type ChainLink } from './contributors.ts';

/** `chain('w:A', 'e:B')`: revision 1 by w with hash A, revision 2 by e with hash B, made of revision 1. */
function chain(...links: string[]): ChainLink[] {
  return links.map((link, index) => {
    const [authorId = '', hash = ''] = link.split(':');
    const parentId = index === 0 ? null : `${index}`;
    return { id: `${index + 1}`, number: index + 1, parentId, hash, reason: 'saved', authorId };
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

  test('of a merged text are those of both that were merged', () => {
    const revisions = chain('w:A', 'x:B', 'e:A', 'y:C', 'y:D');
    // x's text was taken out again; y had typed on it, and what y sent came in by the merge.
    revisions[3] = { ...revisions[3], parentId: '2', reason: 'set-aside' } as ChainLink;
    revisions[4] = { ...revisions[4], parentId: '3', reason: 'merged' } as ChainLink;
    expect(names(contributorsOf(revisions, '5', new Set(['A']), []))).toBe('xy');
    expect(names(contributorsOf(revisions, '3', new Set(['A']), []))).toBe('ewx');
  });

  test('of a restored text are those who wrote it as well', () => {
    const revisions = chain('w:A', 'x:B', 'w:A', 'e:B');
    revisions[3] = { ...revisions[3], reason: 'restored' } as ChainLink;
    expect(names(contributorsOf(revisions, '4', new Set(['A']), []))).toBe('ex');
    // At another address it has another hash.
    revisions[3] = { ...revisions[3], hash: 'C' };
    expect(names(contributorsOf(revisions, '4', new Set(['A']), []))).toBe('ex');
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
