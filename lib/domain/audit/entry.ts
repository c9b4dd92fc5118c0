/**
 * The audit chain: each entry's hash covers its own fields and the hash before it, so that a changed,
 * removed, inserted or swapped row breaks the chain from there on. Ids and hashes only: a person can
 * be erased without breaking it.
 */
import { canonicalJson } from '../kernel/canonical.ts';
import type { Instant } from '../kernel/clock.ts';
import { sha256 } from '../kernel/digest.ts';
import type { Id } from '../kernel/ids.ts';

export const CHAIN_START = '0'.repeat(64);

export type AuditEntry = {
  seq: number;
  at: Instant;
  actor: Id | null;
  verb: string;
  objectKind: string;
  object: Id;
  beforeHash: string | null;
  afterHash: string | null;
  prev: string;
  hash: string;
};

export function auditHash(entry: Omit<AuditEntry, 'hash'>): string {
  const { seq, at, actor, verb, objectKind, object, beforeHash, afterHash, prev } = entry;
  return sha256(canonicalJson({ seq, at, actor, verb, objectKind, object, beforeHash, afterHash, prev }));
}

export type ChainFault = { seq: number; fault: 'sequence' | 'link' | 'hash' };

/** Checks the next entry against the one before it (null for the first). */
export function chainFault(before: AuditEntry | null, entry: AuditEntry): ChainFault | null {
  if (entry.seq !== (before?.seq ?? 0) + 1) return { seq: entry.seq, fault: 'sequence' };
  if (entry.prev !== (before?.hash ?? CHAIN_START)) return { seq: entry.seq, fault: 'link' };
  if (entry.hash !== auditHash(entry)) return { seq: entry.seq, fault: 'hash' };
  return null;
}
