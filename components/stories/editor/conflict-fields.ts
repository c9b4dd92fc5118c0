/** What keeping one of two values of a field does to the text. The merged text holds theirs. */
import type { Conflict } from '#lib/domain/stories/merge.ts';
import type { Keep } from './open-conflicts.ts';
import type { DraftFields } from './page-text.ts';

/** Of two of these only one can be. */
const ONE_ONLY: readonly string[] = ['slug', 'section', 'language'];

export function fieldPart({ part, theirs, mine }: Conflict, keep: Keep): Partial<DraftFields> | null {
  if (part === 'body' || keep === 'theirs') return null;
  const value = keep === 'both' && isText(theirs) && isText(mine) ? `${theirs} / ${mine}` : mine;
  // A conflict of a field holds values of that field.
  return { [part]: value };
}

export function canKeepBoth({ part, theirs, mine }: Conflict): boolean {
  return part === 'body' || (!ONE_ONLY.includes(part) && isText(theirs) && isText(mine));
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
