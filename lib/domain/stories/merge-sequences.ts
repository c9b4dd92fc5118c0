/**
 * What two lists have in common, and what became of a third from which both were made. Items are
 * compared by keys; blocks and words are merged by the same rules.
 */
import { LCS } from 'node-diff3';

/** `[index in the one, index in the other]` of equal items, both going up. */
export type Pair = readonly [number, number];

/** Beyond so many comparisons two lists that share no unique item count as different throughout. */
const MOST_COMPARISONS = 1_000_000;

/**
 * Equal items of two lists, in order. Items that each list has once are matched first, so that a
 * blank or a “the” far away never pulls a sentence apart, and a long list costs little.
 */
export function align(a: readonly string[], b: readonly string[]): Pair[] {
  const pairs: Pair[] = [];
  alignRange({ a, b, pairs }, [0, a.length], [0, b.length]);
  return pairs;
}

type Alignment = { a: readonly string[]; b: readonly string[]; pairs: Pair[] };
type Range = [from: number, to: number];

function alignRange({ a, b, pairs }: Alignment, [aFrom, aTo]: Range, [bFrom, bTo]: Range): void {
  while (aFrom < aTo && bFrom < bTo && a[aFrom] === b[bFrom]) pairs.push([aFrom++, bFrom++]);
  let ends = 0;
  while (aTo - ends > aFrom && bTo - ends > bFrom && a[aTo - ends - 1] === b[bTo - ends - 1]) ends += 1;
  alignMiddle({ a, b, pairs }, [aFrom, aTo - ends], [bFrom, bTo - ends]);
  for (let left = ends; left > 0; left -= 1) pairs.push([aTo - left, bTo - left]);
}

function alignMiddle(all: Alignment, [aFrom, aTo]: Range, [bFrom, bTo]: Range): void {
  if (aFrom === aTo || bFrom === bTo) return;
  const anchors = uniquePairs(all, [aFrom, aTo], [bFrom, bTo]);
  if (anchors.length === 0) {
    if ((aTo - aFrom) * (bTo - bFrom) <= MOST_COMPARISONS) {
      longestCommon(all, [aFrom, aTo], [bFrom, bTo]);
    }
    return;
  }
  let [aAt, bAt] = [aFrom, bFrom];
  for (const [inA, inB] of [...anchors, [aTo, bTo] as const]) {
    alignRange(all, [aAt, inA], [bAt, inB]);
    if (inA < aTo) all.pairs.push([inA, inB]);
    [aAt, bAt] = [inA + 1, inB + 1];
  }
}

function longestCommon({ a, b, pairs }: Alignment, [aFrom, aTo]: Range, [bFrom, bTo]: Range): void {
  const found: Pair[] = [];
  let link = LCS(a.slice(aFrom, aTo), b.slice(bFrom, bTo));
  for (; link.chain; link = link.chain) {
    found.push([aFrom + link.buffer1index, bFrom + link.buffer2index]);
  }
  pairs.push(...found.reverse());
}

/** Items that stand once in each range, as many of them as keep their order. */
function uniquePairs({ a, b }: Alignment, [aFrom, aTo]: Range, [bFrom, bTo]: Range): Pair[] {
  const inA = places(a, aFrom, aTo);
  const inB = places(b, bFrom, bTo);
  const pairs: Pair[] = [];
  for (const [item, at] of inA) {
    const there = inB.get(item);
    if (at !== null && there !== undefined && there !== null) pairs.push([at, there]);
  }
  return longestRising(pairs.sort(([one], [other]) => one - other));
}

/** Null for an item that stands in the range more than once. */
function places(list: readonly string[], from: number, to: number): Map<string, number | null> {
  const found = new Map<string, number | null>();
  for (let at = from; at < to; at += 1) {
    const item = list[at] ?? '';
    found.set(item, found.has(item) ? null : at);
  }
  return found;
}

/** The longest part of the pairs in which the second index rises too. */
function longestRising(pairs: readonly Pair[]): Pair[] {
  type Link = { pair: Pair; before: Link | null };
  /** At n: the chain of n + 1 pairs that ends lowest. */
  const ends: Link[] = [];
  for (const pair of pairs) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle]?.pair[1] ?? 0) < pair[1]) low = middle + 1;
      else high = middle;
    }
    ends[low] = { pair, before: ends[low - 1] ?? null };
  }
  const rising: Pair[] = [];
  for (let link = ends.at(-1) ?? null; link; link = link.before) rising.push(link.pair);
  return rising.reverse();
}

/** A stretch of the three lists: one item that both sides kept, or what lies between two of these. */
export type Stretch<T> = { kept: boolean; base: T[]; theirs: T[]; mine: T[] };

export function threeWay<T>(base: T[], theirs: T[], mine: T[], keyOf: (item: T) => string): Stretch<T>[] {
  const keys = base.map(keyOf);
  return stretches([base, theirs, mine], align(keys, theirs.map(keyOf)), align(keys, mine.map(keyOf)));
}

/** The same for pairs that were found otherwise; both lists of pairs begin with the base's index. */
export function stretches<T>(
  [base, theirs, mine]: readonly [T[], T[], T[]],
  inTheirs: readonly Pair[],
  inMine: readonly Pair[],
): Stretch<T>[] {
  const mineOf = new Map(inMine);
  const found: Stretch<T>[] = [];
  let [o, a, b] = [0, 0, 0];
  const between = (oTo: number, aTo: number, bTo: number) => {
    if (o === oTo && a === aTo && b === bTo) return;
    const parts = { base: base.slice(o, oTo), theirs: theirs.slice(a, aTo), mine: mine.slice(b, bTo) };
    found.push({ kept: false, ...parts });
  };
  for (const [inBase, inA] of inTheirs) {
    const inB = mineOf.get(inBase);
    if (inB === undefined) continue;
    between(inBase, inA, inB);
    [o, a, b] = [inBase + 1, inA + 1, inB + 1];
    found.push({
      kept: true,
      base: base.slice(inBase, o),
      theirs: theirs.slice(inA, a),
      mine: mine.slice(inB, b),
    });
  }
  between(base.length, theirs.length, mine.length);
  return found;
}
