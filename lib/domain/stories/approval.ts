/** An approval is a signature on a content hash; its digest shows a row that was forged afterwards. */
import { canonicalJson } from '../kernel/canonical.ts';
import type { Instant } from '../kernel/clock.ts';
import { sha256 } from '../kernel/digest.ts';
import type { Id } from '../kernel/ids.ts';
import type { ApprovalRole } from './vocabulary.ts';

export type ApprovalRecord = {
  id: Id;
  storyId: Id;
  revisionId: Id;
  hash: string;
  role: ApprovalRole;
  note: string;
  by: Id;
  at: Instant;
};

export function approvalDigest(record: ApprovalRecord): string {
  const { id, storyId, revisionId, hash, role, note, by, at } = record;
  return sha256(canonicalJson({ id, storyId, revisionId, hash, role, note, by, at }));
}

/** Approvals of one text needed before it may go live; sensitivity raises this in a later slice. */
export const APPROVALS_NEEDED = 1;
