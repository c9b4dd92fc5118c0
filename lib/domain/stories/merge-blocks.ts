/**
 * Blocks of a document, merged three ways: those that one side changed are taken as that side has
 * them; of those that both changed the words are merged, and lists and tables are merged inside as
 * long as they are built alike. Where that cannot be, both are kept, theirs first.
 */
import { canonicalJson, type Json } from '../kernel/canonical.ts';
import type { NodeJson } from './document-node.ts';
import { align, stretches, threeWay, type Pair, type Stretch } from './merge-sequences.ts';
import { mergeInline, mergeWords } from './merge-words.ts';
import { isBlank, isOfOneKind, keyOfNode, similarBlocks } from './similar-blocks.ts';

export type BlockConflict = {
  base: NodeJson[];
  theirs: NodeJson[];
  mine: NodeJson[];
  /** Where theirs begins in the merged list; mine follows it. */
  at: number;
};
export type MergedBlocks = { blocks: NodeJson[]; conflicts: BlockConflict[] };

type Three = { base: NodeJson[]; theirs: NodeJson[]; mine: NodeJson[] };

export function mergeBlocks(base: NodeJson[], theirs: NodeJson[], mine: NodeJson[]): MergedBlocks {
  const merged: MergedBlocks = { blocks: [], conflicts: [] };
  for (const stretch of threeWay(base, theirs, mine, keyOfNode)) {
    if (stretch.kept || isSame(stretch.mine, stretch.base)) merged.blocks.push(...stretch.theirs);
    else if (isSame(stretch.theirs, stretch.base)) merged.blocks.push(...stretch.mine);
    else mergeChanged(stretch, merged);
  }
  return merged;
}

/** Both sides changed something here: which of their blocks was which of the base's? */
function mergeChanged({ base, theirs, mine }: Three, merged: MergedBlocks): void {
  const inTheirs = similarBlocks(base, theirs);
  const inMine = similarBlocks(base, mine);
  const origins = { theirs: originsOf(base, theirs, inTheirs), mine: originsOf(base, mine, inMine) };
  for (const stretch of stretches([base, theirs, mine], inTheirs, inMine)) {
    if (!stretch.kept) {
      mergeGap(stretch, origins, merged);
      continue;
    }
    const [was, a, b] = [stretch.base[0], stretch.theirs[0], stretch.mine[0]];
    const block = was && a && b ? mergeBlock(was, a, b) : null;
    if (block) merged.blocks.push(block);
    else keepBoth(stretch, merged, true);
  }
}

/** By block: the block of the base that it was made of. */
type Origins = Map<NodeJson, NodeJson>;

function originsOf(base: NodeJson[], side: NodeJson[], pairs: readonly Pair[]): Origins {
  const origins: Origins = new Map();
  for (const [inBase, inSide] of pairs) {
    const [origin, block] = [base[inBase], side[inSide]];
    if (origin && block) origins.set(block, origin);
  }
  return origins;
}

/**
 * Between two blocks that both sides have: what one side left as it was and the other took out goes;
 * what either put in, or changed, stays.
 */
function mergeGap(
  { base, theirs, mine }: Stretch<NodeJson>,
  origins: { theirs: Origins; mine: Origins },
  merged: MergedBlocks,
): void {
  const a = theirs.filter((block) => !isUntouched(block, origins.theirs));
  const b = mine.filter((block) => !isUntouched(block, origins.mine));
  const changed = [
    ...a.filter((block) => origins.theirs.has(block)),
    ...b.filter((block) => origins.mine.has(block)),
  ];
  const stillThere = new Set([...origins.theirs.values(), ...origins.mine.values()]);
  const replaced = base.filter((block) => !stillThere.has(block) && !isBlank(block));
  // What one changed and the other took out; what both took out and put something else in its place.
  const isConflict = changed.length > 0 || (replaced.length > 0 && a.length > 0 && b.length > 0);
  const common = align(a.map(keyOfNode), b.map(keyOfNode));
  let [inA, inB] = [0, 0];
  for (const [aTo, bTo] of [...common, [a.length, b.length] as const]) {
    const part = { base, theirs: a.slice(inA, aTo), mine: b.slice(inB, bTo) };
    const isBoth = part.theirs.length > 0 && part.mine.length > 0;
    const isAny = part.theirs.length > 0 || part.mine.length > 0;
    keepBoth(part, merged, isConflict && (changed.length > 0 ? isAny : isBoth));
    // Put in by both alike.
    merged.blocks.push(...a.slice(aTo, aTo + 1));
    [inA, inB] = [aTo + 1, bTo + 1];
  }
}

function keepBoth({ base, theirs, mine }: Three, merged: MergedBlocks, isConflict: boolean): void {
  if (isConflict) merged.conflicts.push({ base, theirs, mine, at: merged.blocks.length });
  merged.blocks.push(...theirs, ...mine);
}

function isUntouched(block: NodeJson, origins: Origins): boolean {
  const origin = origins.get(block);
  return origin !== undefined && keyOfNode(origin) === keyOfNode(block);
}

function isSame(a: NodeJson[], b: NodeJson[]): boolean {
  return a.length === b.length && a.every((block, at) => keyOfNode(block) === keyOfNode(b[at] ?? block));
}

/** One block that both sides changed; null where that cannot be one block. */
function mergeBlock(base: NodeJson, theirs: NodeJson, mine: NodeJson): NodeJson | null {
  if (keyOfNode(mine) === keyOfNode(base) || keyOfNode(mine) === keyOfNode(theirs)) return theirs;
  if (keyOfNode(theirs) === keyOfNode(base)) return mine;
  if (!isOfOneKind(base, theirs, mine)) return null;
  const frame = mergeFrame(base, theirs, mine);
  const content = frame && mergeContent(base, theirs, mine);
  return content && { ...frame, ...(content.length > 0 ? { content } : {}) };
}

/** Everything of a block but what is in it. */
function mergeFrame(base: NodeJson, theirs: NodeJson, mine: NodeJson): NodeJson | null {
  if (base.type === 'image' || base.type === 'embed') {
    const attrs = mergeAttributes(base, theirs, mine);
    return attrs && { type: base.type, attrs };
  }
  const [was, a, b] = [base, theirs, mine].map(({ content: _content, ...frame }) => frame);
  if (!was || !a || !b) return null;
  return whoeverChanged(was, a, b);
}

/** The words of a picture or a card are merged as words. */
function mergeAttributes(base: NodeJson, theirs: NodeJson, mine: NodeJson): Record<string, unknown> | null {
  const names = new Set([base, theirs, mine].flatMap(({ attrs }) => Object.keys(attrs ?? {})));
  const merged: Record<string, unknown> = {};
  for (const name of names) {
    const [was, a, b] = [base, theirs, mine].map(({ attrs }) => ({ value: attrs?.[name] }));
    if (!was || !a || !b) return null;
    const chosen = whoeverChanged(was, a, b);
    const value = chosen ? chosen.value : mergeValues(was.value, a.value, b.value);
    if (value === null && !chosen) return null;
    if (value !== undefined) merged[name] = value;
  }
  return merged;
}

function mergeValues(base: unknown, theirs: unknown, mine: unknown): string | null {
  const areWords = typeof base === 'string' && typeof theirs === 'string' && typeof mine === 'string';
  return areWords ? mergeWords(base, theirs, mine) : null;
}

function whoeverChanged<T extends object>(base: T, theirs: T, mine: T): T | null {
  const [was, a, b] = [base, theirs, mine].map((value) => canonicalJson(value as Json));
  if (b === was || b === a) return theirs;
  return a === was ? mine : null;
}

function mergeContent(base: NodeJson, theirs: NodeJson, mine: NodeJson): NodeJson[] | null {
  const parts = [base, theirs, mine].map((node) => node.content ?? []) as [
    NodeJson[],
    NodeJson[],
    NodeJson[],
  ];
  if (base.type === 'paragraph' || base.type === 'heading') return mergeInline(...parts);
  if (base.type === 'tableRow') return mergeCells(...parts);
  if (base.type === 'table' && !isBuiltAlike(base, theirs, mine)) return null;
  const { blocks, conflicts } = mergeBlocks(...parts);
  if (conflicts.length > 0) return null;
  // Each side may have taken out what the other left.
  const isLacking = parts.some((part) => part.length > 0) && blocks.length === 0;
  return isLacking || (base.type === 'listItem' && blocks[0]?.type !== 'paragraph') ? null : blocks;
}

/** Cell by cell: a table is read by its columns. */
function mergeCells(base: NodeJson[], theirs: NodeJson[], mine: NodeJson[]): NodeJson[] | null {
  if (base.length !== theirs.length || base.length !== mine.length) return null;
  const cells: NodeJson[] = [];
  for (const [column, cell] of base.entries()) {
    const [a, b] = [theirs[column], mine[column]];
    const merged = a && b ? mergeBlock(cell, a, b) : null;
    if (!merged) return null;
    cells.push(merged);
  }
  return cells;
}

/** As many columns in every row of all three, and no cell that reaches over several. */
function isBuiltAlike(...tables: NodeJson[]): boolean {
  const rows = tables.flatMap((table) => table.content ?? []);
  const isPlain = rows.every((row) =>
    (row.content ?? []).every(({ attrs }) => attrs?.['colspan'] === 1 && attrs['rowspan'] === 1),
  );
  return isPlain && new Set(rows.map((row) => row.content?.length ?? 0)).size === 1;
}
