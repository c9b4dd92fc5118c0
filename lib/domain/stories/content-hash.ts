import { canonicalJson, type Json } from '../kernel/canonical.ts';
import { sha256 } from '../kernel/digest.ts';
import { normaliseSnapshot } from './normalise-snapshot.ts';
import type { Snapshot } from './snapshot.ts';

/** The bytes that are stored, approved and published: one text for all that reads the same. */
export function canonicalSnapshot(snapshot: Snapshot): string {
  // Attributes are typed as unknown, but only parseDocument makes documents and it keeps JSON only.
  return canonicalJson(normaliseSnapshot(snapshot) as Json);
}

/** What an approval binds to. */
export function contentHash(snapshot: Snapshot): string {
  return sha256(canonicalSnapshot(snapshot));
}
