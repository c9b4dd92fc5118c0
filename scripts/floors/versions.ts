/**
 * The oldest versions we accept, each because of a published hole or a proven fault below it. A floor may
 * name one version per major line; a line above all of them must reach the highest, one below all fails.
 */
export type Floors = Record<string, readonly string[]>;
export type Lockfile = { packages: Record<string, { version?: string }> };
export type FloorFault = { where: string; found: string; floor: string };

type Version = { numbers: number[]; prerelease: (string | number)[] };

function parseVersion(text: string): Version {
  const match = /^v?(\d+)\.(\d+)\.(\d+)(?:-([0-9A-Za-z.-]+))?(?:\+.*)?$/.exec(text);
  if (!match) throw new Error(`"${text}" is not a version`);
  const [, major, minor, patch, prerelease] = match;
  return {
    numbers: [Number(major), Number(minor), Number(patch)],
    prerelease: (prerelease?.split('.') ?? []).map((part) => (/^\d+$/.test(part) ? Number(part) : part)),
  };
}

/** Negative when a is older than b, as semver orders them: a pre-release is older than its release. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [parseVersion(a), parseVersion(b)];
  const numbers = left.numbers.map((number, index) => number - (right.numbers[index] ?? 0));
  const difference = numbers.find((number) => number !== 0);
  if (difference !== undefined) return difference;
  if (left.prerelease.length === 0 || right.prerelease.length === 0) {
    return right.prerelease.length - left.prerelease.length;
  }
  for (let index = 0; index < Math.max(left.prerelease.length, right.prerelease.length); index += 1) {
    const order = comparePart(left.prerelease[index], right.prerelease[index]);
    if (order !== 0) return order;
  }
  return 0;
}

function comparePart(a: string | number | undefined, b: string | number | undefined): number {
  if (a === b) return 0;
  if (a === undefined) return -1;
  if (b === undefined) return 1;
  if (typeof a === typeof b) return a < b ? -1 : 1;
  return typeof a === 'number' ? -1 : 1;
}

export function reachesFloor(version: string, floors: readonly string[]): boolean {
  const majorOf = (text: string) => parseVersion(text).numbers[0] ?? 0;
  const line = floors.find((floor) => majorOf(floor) === majorOf(version));
  const highest = [...floors].sort(compareVersions).at(-1);
  const floor = line ?? highest;
  return floor !== undefined && compareVersions(version, floor) >= 0;
}

/** Every entry of the lockfile counts, however deep: a copy nested below another package runs too. */
export function floorFaults(lockfile: Lockfile, floors: Floors): FloorFault[] {
  return Object.entries(lockfile.packages).flatMap(([where, { version }]) => {
    const name = where.split('node_modules/').at(-1) ?? '';
    const floor = Object.hasOwn(floors, name) ? floors[name] : undefined;
    if (floor === undefined || !where.includes('node_modules/')) return [];
    const found = version ?? 'no version';
    const reached = version !== undefined && reachesFloor(version, floor);
    return reached ? [] : [{ where, found, floor: floor.join(' or ') }];
  });
}
