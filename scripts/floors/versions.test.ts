import { describe, expect, it } from 'vitest';
import { compareVersions, floorFaults, reachesFloor } from './versions.ts';

describe('versions', () => {
  const ascending = [
    '0.9.9',
    '1.0.0-alpha',
    '1.0.0-alpha.1',
    '1.0.0-beta',
    '1.0.0-beta.2',
    '1.0.0-beta.11',
    '1.0.0-rc.1',
    '1.0.0',
    '1.0.1',
    '1.10.0',
    '2.0.0',
  ];
  it('are ordered as semver says', () => {
    expect([...ascending].reverse().sort(compareVersions)).toEqual(ascending);
  });
  it('that are none throw', () => {
    expect(() => compareVersions('latest', '1.0.0')).toThrow('"latest" is not a version');
  });
});

describe('a floor', () => {
  it.each([
    ['5.0.0-beta.32', true],
    ['5.0.0-beta.31', false],
    ['5.0.0', true],
    ['4.24.15', true],
    ['4.24.14', false],
    ['3.99.0', false],
    ['6.0.0', true],
  ])('of two lines: %s %s', (version, reached) => {
    expect(reachesFloor(version, ['4.24.15', '5.0.0-beta.32'])).toBe(reached);
  });
});

describe('the lockfile', () => {
  const floors = { '@tiptap/pm': ['3.0.0'], 'prosemirror-view': ['1.42.3'] };
  const lock = (packages: Record<string, string>) => ({
    packages: Object.fromEntries(Object.entries(packages).map(([where, version]) => [where, { version }])),
  });

  it('passes when every copy reaches its floor', () => {
    expect(floorFaults(lock({ '': '0.0.1', 'node_modules/prosemirror-view': '1.42.9' }), floors)).toEqual([]);
  });
  it('fails on a copy nested below another package', () => {
    const nested = 'node_modules/@tiptap/pm/node_modules/prosemirror-view';
    expect(
      floorFaults(lock({ 'node_modules/prosemirror-view': '1.42.3', [nested]: '1.41.0' }), floors),
    ).toEqual([{ where: nested, found: '1.41.0', floor: '1.42.3' }]);
  });
  it('fails on a scoped package', () => {
    expect(floorFaults(lock({ 'node_modules/@tiptap/pm': '2.9.0' }), floors)).toHaveLength(1);
  });
  it('takes no other package for one that it names', () => {
    expect(
      floorFaults(
        lock({ 'node_modules/other-prosemirror-view': '0.1.0', 'node_modules/constructor': '0.1.0' }),
        floors,
      ),
    ).toEqual([]);
  });
});
