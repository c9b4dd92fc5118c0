/**
 * Who may not countersign a text because they had a hand in it: every author of a change since the
 * last approved text before it, and always the story's creator or importer, its assigned writers and
 * the accounts behind its bylines. An admin is no exception.
 */
import type { Id } from '../kernel/ids.ts';

export type ChainLink = { id: Id; parentId: Id | null; hash: string; authorId: Id };

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
  const contributors = new Set(always);
  const start = byId.get(of);
  let link = start;
  while (link) {
    // The same text approved earlier is no boundary: whoever wrote it, wrote this.
    if (link.hash !== start?.hash && approvedHashes.has(link.hash)) break;
    contributors.add(link.authorId);
    link = link.parentId === null ? undefined : byId.get(link.parentId);
  }
  return contributors;
}
