/**
 * Who may not countersign a text because they had a hand in it: every author of a change since the
 * last approved text before it, and always the story's creator or importer, its assigned writers and
 * the accounts behind its bylines. An admin is no exception.
 */
import type { Id } from '../kernel/ids.ts';
import type { RevisionReason } from './vocabulary.ts';

export type ChainLink = {
  id: Id;
  number: number;
  parentId: Id | null;
  hash: string;
  reason: RevisionReason;
  authorId: Id;
};

/**
 * Contributors of the revision `of`. `chain` holds the story's revisions in any order;
 * `approvedHashes` those with an approval that was not withdrawn; `always` the accounts that are
 * contributors whatever was changed.
 */
export function contributorsOf(
  chain: readonly ChainLink[],
  of: Id,
  approvedHashes: ReadonlySet<string>,
  always: readonly Id[],
): Set<Id> {
  const byId = new Map(chain.map((link) => [link.id, link]));
  const setAside = new Map(
    chain.filter(({ reason }) => reason === 'set-aside').map((link) => [link.number, link]),
  );
  const contributors = new Set(always);
  const start = byId.get(of);
  const seen = new Set<ChainLink>();
  const ahead = [start];
  while (ahead.length > 0) {
    const link = ahead.pop();
    if (!link || seen.has(link)) continue;
    seen.add(link);
    // The same text approved earlier is no boundary: whoever wrote it, wrote this.
    if (link.hash !== start?.hash && approvedHashes.has(link.hash)) continue;
    contributors.add(link.authorId);
    if (link.parentId !== null) ahead.push(byId.get(link.parentId));
    // What was merged into it was set aside just before it, with the number before its own.
    if (link.reason === 'merged') ahead.push(setAside.get(link.number - 1));
    // Whoever brings an old text back does not make it theirs alone.
    if (link.reason === 'restored') ahead.push(...originsOf(link, chain));
  }
  return contributors;
}

/** If it came back with another address, and so with another hash, it may have been any text before it. */
function originsOf(restored: ChainLink, chain: readonly ChainLink[]): ChainLink[] {
  const before = chain.filter(({ number }) => number < restored.number);
  const same = before.filter(({ hash }) => hash === restored.hash);
  return same.length > 0 ? same : before;
}
